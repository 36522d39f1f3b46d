import { expect, test } from 'vitest';
import { WordSplitter } from '../../../src/stages/split-words/chunks.js';

const splitter = new WordSplitter();
function words(text: string): string {
  const starts: number[] = [];
  const ends: number[] = [];
  splitter.split(text, starts, ends);
  return starts.map((start, i) => text.slice(start, ends[i])).join(' ');
}

test.each([
  // contractions and possessives
  ["I'm sure it's theirs.", "I 'm sure it 's theirs ."],
  ['I’m sure they’ll', 'I ’m sure they ’ll'],
  ["didn't can't won't", "did n't ca n't wo n't"],
  ['didnt cant', 'did nt ca nt'],
  ['im sure weve won, youll see, IM me', 'i m sure we ve won , you ll see , IM me'],
  // "its" for "it's", read by what follows
  ['Its a trap, its not over, your in trouble', 'It s a trap , it s not over , you r in trouble'],
  [
    'its own flag, its in-house lawyers, its already high debt, your great day',
    'its own flag , its in - house lawyers , its already high debt , your great day',
  ],
  ['its\nthe end', 'its the end'],
  ['Its all over, its never late', 'It s all over , it s never late'],
  ['its all-time high, its still waters', 'its all - time high , its still waters'],
  ['Lets go home. Lets see', 'Let s go home . Let s see'],
  ['who lets go, Lets Encrypt', 'who lets go , Lets Encrypt'],
  ['alot of allotments', 'a lot of allotments'],
  // marks of one sentence end
  ['Really?! Nothing...? Yes!.', 'Really ?! Nothing ...? Yes !.'],
  ['the old .doc files', 'the old .doc files'],
  ["Here's the soldiers' camp", "Here 's the soldiers ' camp"],
  ["gonna cannot o'clock", "gon na can not o'clock"],
  ["the 1990's and '90s", "the 1990's and '90s"],
  // hyphens
  ['COVID-19 UN-backed Vice-President', 'COVID - 19 UN - backed Vice - President'],
  ['anti-war re-elected e-mail non-lethal', 'anti-war re-elected e-mail non-lethal'],
  ['15-20 1969-1970 2022-06-15 555-1234', '15 - 20 1969 - 1970 2022-06-15 555-1234'],
  ['pro-Russian', 'pro-Russian'],
  // numbers and money
  ['$147 billion, US$10 and 1,000.50', '$ 147 billion , US $ 10 and 1,000.50'],
  ['[13,14] 50,000th 7:30PM 11am', '[ 13 , 14 ] 50,000th 7:30 PM 11 am'],
  // runs, brackets, no smileys by chance
  ['*** === Really?! No!!', '*** === Really ?! No !!'],
  ['(Lee, 2010): yes', '( Lee , 2010 ) : yes'],
  ["''quoted''", "'' quoted ''"],
  ['wait....then Analysis_0712 and ’72', 'wait .... then Analysis_0712 and ’72'],
  ['missing..and 24hrs, 10km', 'missing .. and 24 hrs , 10 km'],
  ['the mid-1980s at 18T, post-2015', 'the mid-1980s at 18T , post - 2015'],
  // abbreviations
  ['the U.S. and U.S.A. et al. said', 'the U.S. and U.S.A. et al. said'],
  ['Gov. Hochul and Rev. Kim', 'Gov. Hochul and Rev. Kim'],
  ['oil, gas, etc. are', 'oil , gas , etc. are'],
  ['oil, gas, etc. They', 'oil , gas , etc . They'],
  ['They gave in.', 'They gave in .'],
  // addresses, files
  ['See https://a.example/b?c=d-e. Or', 'See https://a.example/b?c=d-e . Or'],
  ['(www.example.org)', '( www.example.org )'],
  ['write to a-b@example.org, or', 'write to a-b@example.org , or'],
  ['report.pdf, alt.religion.news', 'report.pdf , alt.religion.news'],
  ['"Julie"<julie...@example.org> (a.pdf)(b.pdf)', '" Julie " < julie...@example.org > ( a.pdf ) ( b.pdf )'],
  ['f(x)(y) [1](a)', 'f ( x ) ( y ) [ 1 ] ( a )'],
  ['----== Posted ==---- a==b', '----== Posted ==---- a == b'],
  ['call 3-5213, scored 3-2', 'call 3-5213 , scored 3 - 2'],
  ['It rained yesterday.It stopped', 'It rained yesterday . It stopped'],
  // letters of every kind
  ['Ličen Đorđević Ōlelo', 'Ličen Đorđević Ōlelo'],
])('%s', (text, wanted) => {
  expect(words(text)).toBe(wanted);
});
