/** The closed word classes of English that phrases and clauses are found by. */
import { wordSet } from "./word-sets";

export const BE = wordSet("be is are was were been being am 's 're 'm ’s ’re ’m");
export const HAVE = wordSet("have has had having 've ’ve");
export const DO = wordSet("do does did");
export const MODALS = wordSet("will would could can may might should must shall 'll ’ll 'd ’d ca wo");
export const NEGATIONS = wordSet("not n't n’t never no");

export const PREPOSITIONS = wordSet(
  "of in on at by for with from to into onto against between among amid during since until till over under near through across along around towards toward within without inside outside after before behind beyond about above below despite via upon off out up down throughout per including alongside following as than like while besides beside unlike",
);

export const RELATIVES = wordSet("who which whom whose that where");

/** Words that open an adverbial clause. */
export const SUBORDINATORS = wordSet(
  "after before when while as because although though since until if unless once whereas so whenever lest till whether",
);

export const DETERMINERS = wordSet(
  "the a an this that these those its their his her our my your some any no every each another both all several many few most more other such what which",
);

export const ARTICLES = wordSet("a an the");

export const INDEFINITE_ARTICLES = wordSet("a an");

export const POSSESSIVES = wordSet("' 's ’ ’s");

export const PRONOUNS = wordSet(
  "he she it they them him we us i you who this that these those himself herself itself themselves there one another others someone nobody",
);

/** Pronouns that can only be a subject. */
export const SUBJECT_PRONOUNS = wordSet("he she it they we i you there this that these those who which");

/** What stands between the members of a list. */
export const LIST_JOINTS = wordSet("and or ,");

export const COORDINATORS = wordSet("and or but nor");

/** Nouns that are times: a noun phrase headed by one is no subject. */
export const TIME_NOUNS = wordSet(
  "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow tonight morning afternoon evening night midnight day week weekend month year hour minute decade day-long",
);

/** Small words that belong to the verb before them: "pushed back the rebels", "carried out a raid". */
export const PARTICLES = wordSet("up out back down off away over");

/** Nouns in -ing that the tagger takes for verbs. */
export const ING_NOUNS = wordSet(
  "crossing building meeting gathering hearing uprising wedding funding training morning evening housing wing king standing",
);

/** Verbs whose object clause or quotation is what somebody says. */
export const SPEECH_VERBS = wordSet(
  "say tell report claim announce warn add confirm state declare deny note acknowledge insist allege argue estimate reveal show believe think mean indicate suggest admit stress write vow pledge quote cite describe",
);

export const WEEKDAYS = wordSet("monday tuesday wednesday thursday friday saturday sunday");

export const COMPASS_POINTS = wordSet(
  "north south east west northeast northwest southeast southwest north-east north-west south-east south-west",
);
