import { assembleGraph, documentToJson, loadPipeline, makeSource, writeGraphml } from 'whowhom';

const pipeline = await loadPipeline();
const body = 'Chinese President Xi Jinping called Vladimir Putin on Wednesday. Beijing has not condemned Russia.';
const documents = await pipeline.run([makeSource({ body, date: '2022-06-15' })]);
const articles = documents.map(documentToJson);
for (const { subject, predicate, object, polarity } of articles.flatMap((article) => article.relations)) {
  console.log(`${subject.entity} | ${predicate} | ${object.entity} | ${polarity}`);
}
await writeGraphml(assembleGraph(articles).graph, 'calls.graphml');
