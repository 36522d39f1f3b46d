/** Given names and their short forms, a line a name; a short form of several names stands in each. */
const NAMES = `
abigail abby gail; abraham abe; albert al bert bertie; alexander alex sandy sasha alec; alexandra alex sandra sasha; alfred al fred alfie; andrew andy drew;
anthony tony; antonio toni tonio; arthur art; barbara barb babs; benjamin ben benny; bernard bernie; bradley brad; catherine cathy kate katie cate; charles charlie chuck;
christina chris tina christy; christine chris chrissy; christopher chris kit topher; cynthia cindy; daniel dan danny; david dave davey; deborah deb debbie; dmitry dima; donald don donnie;
dorothy dot dottie; douglas doug; edward ed eddie ted ned; edmund ed ned; eleanor ellie nell; elizabeth liz beth betty lizzie eliza bess; emily em; eugene gene; evgeny zhenya;
francis frank; francisco paco pancho; franklin frank; frederick fred freddie; gabriel gabe; gerald gerry jerry; geoffrey geoff; jeffrey jeff; gregory greg; harold hal harry; henry harry hank; ignacio nacho;
isaac ike; jacob jake; jacqueline jackie; james jim jimmy jamie; janet jan; jennifer jen jenny; jessica jess; john jack johnny; jonathan jon jonny; joseph joe joey; jose pepe; joshua josh; judith judy; julian jules;
katherine kate kathy katie kathryn; kathleen kathy; kenneth ken kenny; kimberly kim; lawrence larry laurie; leonard leo len lenny; leonardo leo; louis lou; luis lucho; magdalena lena; manuel manny manolo; margaret maggie meg peggy;
marjorie marge; martin marty; matthew matt; maxwell max; maximilian max; melissa mel; michael mike mick mickey micky misha; mikhail misha; mitchell mitch; nancy nan; natalia natasha; nathan nat nate; nathaniel nat nate;
nicholas nick nicky nico; nikolai kolya; oliver ollie; oluwaseun seun; pamela pam; patricia pat patty tricia; patrick pat paddy; peter pete; philip phil pip; phillip phil; raymond ray; rebecca becky becca;
reginald reg reggie; richard dick rick ricky rich richie; robert bob bobby rob robbie bert; roberto beto; ronald ron ronnie; rudolph rudy; russell russ; samantha sam; samuel sam sammy; sarah sally; sergei seryozha; stanley stan;
stephanie steph; stephen steve stevie; steven steve stevie; susan sue susie; teresa terri tess; terence terry; theodore ted teddy theo; thomas tom tommy; timothy tim timmy; valerie val; victor vic; victoria vicky tori; vincent vince vinny;
vladimir vova volodya; walter walt wally; william bill billy will willy liam; yevgeny zhenya; zachary zach zack`;

const wholeNames = new Map<string, Set<string>>();
for (const line of NAMES.split(';')) {
  const [whole = '', ...short] = line.trim().split(/\s+/);
  for (const form of [whole, ...short]) {
    const known = wholeNames.get(form);
    if (known) known.add(whole);
    else wholeNames.set(form, new Set([whole]));
  }
}

/** True where one of two given names in small letters can be short for the other, or both for a third: "bill", "william". */
export function areNicknames(a: string, b: string): boolean {
  const other = wholeNames.get(b);
  return other !== undefined && [...(wholeNames.get(a) ?? [])].some((whole) => other.has(whole));
}
