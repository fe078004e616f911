import { type Numbered, WordMap } from "./word-sets";

/** Past forms of irregular verbs: `form → [lemma, "past" | "participle" | "both"]`. Only verbs that news of a conflict uses. */

export type PastForm = "past" | "participle" | "both";

const TABLE = `arise arose arisen;be was been;be were been;bear bore borne;beat beat beaten;become became become;begin began begun;bend bent bent;bind bound bound;bite bit bitten;bleed bled bled;blow blew blown;break broke broken;bring brought brought;broadcast broadcast broadcast;build built built;burn burnt burnt;buy bought bought;catch caught caught;choose chose chosen;come came come;cost cost cost;cut cut cut;deal dealt dealt;dig dug dug;do did done;draw drew drawn;drive drove driven;eat ate eaten;fall fell fallen;feed fed fed;feel felt felt;fight fought fought;find found found;flee fled fled;fly flew flown;forbid forbade forbidden;forget forgot forgotten;foresee foresaw foreseen;freeze froze frozen;get got got;get got gotten;give gave given;go went gone;grind ground ground;grow grew grown;hang hung hung;have had had;hear heard heard;hide hid hidden;hit hit hit;hold held held;hurt hurt hurt;keep kept kept;kneel knelt knelt;know knew known;lay laid laid;lead led led;leave left left;lend lent lent;let let let;lie lay lain;lose lost lost;make made made;mean meant meant;meet met met;offset offset offset;overcome overcame overcome;overrun overran overrun;overtake overtook overtaken;overthrow overthrew overthrown;pay paid paid;put put put;quit quit quit;read read read;rebuild rebuilt rebuilt;retake retook retaken;ride rode ridden;ring rang rung;rise rose risen;run ran run;say said said;see saw seen;seek sought sought;sell sold sold;send sent sent;set set set;shake shook shaken;shed shed shed;shine shone shone;shoot shot shot;show showed shown;shut shut shut;sing sang sung;sink sank sunk;sit sat sat;sleep slept slept;speak spoke spoken;spend spent spent;split split split;spread spread spread;stand stood stood;steal stole stolen;stick stuck stuck;strike struck struck;strike struck stricken;swear swore sworn;sweep swept swept;take took taken;teach taught taught;tear tore torn;tell told told;think thought thought;throw threw thrown;understand understood understood;undertake undertook undertaken;undergo underwent undergone;upset upset upset;wake woke woken;wear wore worn;win won won;withdraw withdrew withdrawn;withstand withstood withstood;write wrote written`;

interface Entry {
  readonly lemma: string;
  readonly form: PastForm;
}

const entries = new Map<string, Entry>();
for (const line of TABLE.split(";")) {
  const [lemma = "", past = "", participle = ""] = line.split(" ");
  if (past === participle) entries.set(past, { lemma, form: "both" });
  else {
    if (!entries.has(past)) entries.set(past, { lemma, form: "past" });
    if (!entries.has(participle)) entries.set(participle, { lemma, form: "participle" });
  }
}

const lemmas: ReadonlySet<string> = new Set(TABLE.split(";").map((line) => line.split(" ")[0] ?? ""));

/** Whether a word is the lemma of an irregular verb of the table. */
export const isIrregularLemma = (word: string) => lemmas.has(word);

const byForm = new WordMap(entries);

/** The entry of a past form, or undefined for a regular verb or another form. */
export function irregularPast(word: Numbered): Entry | undefined {
  return byForm.get(word);
}
