/** Words that carry no content of their own: articles, prepositions, pronouns, auxiliaries, plain adverbs. */
export const stopwords: ReadonlySet<string> = new Set(
  `a an the this that these those i me my mine we us our ours you your they them their he him his she her it its who whom whose which what when where why how
   and or but nor so yet if then than as because while until unless although though whether of in on at by to from for with without within into onto over under about above below
   between among through during before after across against along around behind beyond near off out up down since per via toward towards upon
   be am is are was were been being have has had having do does did doing done will would shall should can could may might must not no nor only just also very too more most much
   many some any each every all both few several other another such own same again once here there now still even ever never always often already almost about one two three four five
   first second third next last new old good bad big small get got go went come came make made take took give gave let put set say said see saw use used way thing things lot
   didn't don't doesn't wasn't weren't hadn't couldn't wouldn't it's i'd i've i'm that's there's what's let's myself ourselves itself themselves himself herself`.split(
    /\s+/,
  ),
);
