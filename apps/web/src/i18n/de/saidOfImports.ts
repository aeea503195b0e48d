import { sayings } from './sayings.ts';

/** What is wrong with a Mermaid text that is to be imported, and what would be lost of it. `{}` is a name, a number or a quotation. */
const SAID: Readonly<Record<string, string>> = {
  // Mermaid that can't be read.
  'the first word must be "journey" in lower case': 'Das erste Wort muss „journey“ sein, klein geschrieben',
  'the front matter is not closed by a line of its own with "---"':
    'Der Vorspann ist nicht durch eine eigene Zeile mit „---“ abgeschlossen',
  'there is no journey: the text, or a block of it that is marked as mermaid, must start with the word "journey"':
    'Hier steht keine Journey: Der Text oder ein als mermaid markierter Block darin muss mit dem Wort „journey“ beginnen',
  'a semicolon can not stand here: write #59; for it': 'Ein Semikolon kann hier nicht stehen: Schreiben Sie dafür #59;',
  'a line can not start with the word "journey" once more: write #106;ourney for it':
    'Eine weitere Zeile kann nicht mit dem Wort „journey“ beginnen: Schreiben Sie dafür #106;ourney',
  'the "{" after accDescr is never closed by a "}"': 'Die „{“ nach accDescr wird durch keine „}“ geschlossen',
  '{} has no text': '{} hat keinen Text',
  '"section" has no name and takes the next line for it':
    '„section“ hat keinen Namen und nimmt dafür die nächste Zeile',
  'the name of a section can not hold a colon: write #58; for it':
    'Im Namen eines Abschnitts kann kein Doppelpunkt stehen: Schreiben Sie dafür #58;',
  'there is no name before the colon': 'Vor dem Doppelpunkt steht kein Name',
  '{} has no text after it': 'Nach {} steht kein Text',
  'a "#" starts a comment, here in the name of a task: write #35; for it':
    'Ein „#“ beginnt einen Kommentar, hier im Namen einer Aufgabe: Schreiben Sie dafür #35;',
  'the task {} has nothing after its colon: write a score from 1 to 5':
    'Nach dem Doppelpunkt der Aufgabe {} steht nichts: Schreiben Sie eine Wertung von 1 bis 5',
  '{} is neither a title, a section nor a task: a task needs a colon and a score':
    '{} ist weder Titel noch Abschnitt noch Aufgabe: Eine Aufgabe braucht einen Doppelpunkt und eine Wertung',
  'front matter longer than {} characters is not read': 'Ein Vorspann von mehr als {} Zeichen wird nicht gelesen',
  'the front matter is not YAML: {}': 'Der Vorspann ist kein YAML',
  'the front matter holds several documents': 'Der Vorspann enthält mehrere Dokumente',
  'the journey has {} sections; the limit is {}': 'Die Journey hat {} Abschnitte; möglich sind {}',
  'the journey has {} tasks and empty sections; the limit is {}':
    'Die Journey hat {} Aufgaben und leere Abschnitte; möglich sind {}',
  'the journey has {} actors; the limit is {}': 'Die Journey hat {} Beteiligte; möglich sind {}',
  'the journey has {} tasks and scores of actors; the limit is {}':
    'Die Journey hat {} Aufgaben und Wertungen; möglich sind {}',
  'the journey has more than {} tasks; the limit is {}': 'Die Journey hat mehr als {} Aufgaben; möglich sind {}',
  // What would be lost of it, or looks as if it was meant differently.
  'read as a comment and left out: {}': 'Als Kommentar gelesen und ausgelassen: {}',
  'mermaid takes any text with the word {} for another kind of diagram':
    'Mermaid hält jeden Text mit dem Wort {} für eine andere Art von Diagramm',
  'this title replaces {}': 'Dieser Titel ersetzt {}',
  'this accTitle replaces {}': 'Dieser accTitle ersetzt {}',
  'this accDescr replaces {}': 'Diese accDescr ersetzt {}',
  '{} has no text after it and takes the next line for it: {}':
    'Nach {} steht kein Text, darum gilt die nächste Zeile: {}',
  'the section {} has no task': 'Der Abschnitt {} hat keine Aufgabe',
  'this text has other journeys too, which are not imported: {}':
    'In diesem Text stehen weitere Journeys, die nicht importiert werden: {}',
  '{} of {} scores are not numbers: are the parts in another order?':
    '{} von {} Wertungen sind keine Zahlen: Stehen die Teile in einer anderen Reihenfolge?',
  '{}: there is no score, so it gets no point on the curve': '{}: Ohne Wertung gibt es keinen Punkt auf der Kurve',
  '{}: there is no score; mermaid takes it for 0, the map for 1, the lowest':
    '{}: Die Wertung fehlt; Mermaid nimmt dafür 0, die Map 1, die niedrigste',
  '{}: the score {} is not a number, so it gets no point on the curve':
    '{}: Die Wertung {} ist keine Zahl, darum gibt es keinen Punkt auf der Kurve',
  '{}: the score {} is not between 1 and 5 and becomes {}':
    '{}: Die Wertung {} liegt nicht zwischen 1 und 5 und wird zu {}',
  '{}: an empty actor is left out': '{}: Ein leerer Name wird ausgelassen',
  '{}: {} empty actors are left out': '{}: {} leere Namen werden ausgelassen',
  '{}: the actor {} is named twice and counts once': '{}: {} ist doppelt genannt und zählt einmal',
  '{}: the actor {} is a number: is there a colon in the name of the task?':
    '{}: {} ist eine Zahl: Steht ein Doppelpunkt im Namen der Aufgabe?',
  '{}: {} is one actor: only a plain comma "," stands between two':
    '{}: {} gilt als ein Name: Zwei trennt nur ein einfaches Komma „,“',
  '{}: left out, as mermaid does: {}': '{}: Ausgelassen, wie es Mermaid tut: {}',
  'the title {} has characters that can not be shown, which are left out':
    'Der Titel {} hat Zeichen, die sich nicht zeigen lassen und darum fehlen',
  'the title {} is longer than {} characters and is cut': 'Der Titel {} hat mehr als {} Zeichen und wird gekürzt',
  'the accessible description {} has characters that can not be shown, which are left out':
    'Die Beschreibung {} hat Zeichen, die sich nicht zeigen lassen und darum fehlen',
  'the accessible description {} is longer than {} characters and is cut':
    'Die Beschreibung {} hat mehr als {} Zeichen und wird gekürzt',
  'the actor {} has characters that can not be shown, which are left out':
    'Der Name {} hat Zeichen, die sich nicht zeigen lassen und darum fehlen',
  'the actor {} is longer than {} characters and is cut': 'Der Name {} hat mehr als {} Zeichen und wird gekürzt',
  'the section {} has characters that can not be shown, which are left out':
    'Der Abschnitt {} hat Zeichen, die sich nicht zeigen lassen und darum fehlen',
  'the section {} is longer than {} characters and is cut': 'Der Abschnitt {} hat mehr als {} Zeichen und wird gekürzt',
  'the task {} has characters that can not be shown, which are left out':
    'Die Aufgabe {} hat Zeichen, die sich nicht zeigen lassen und darum fehlen',
  'the task {} is longer than {} characters and is cut': 'Die Aufgabe {} hat mehr als {} Zeichen und wird gekürzt',
  'the text {} has characters that can not be shown, which are left out':
    'Der Text {} hat Zeichen, die sich nicht zeigen lassen und darum fehlen',
  'the text {} is longer than {} characters and is cut': 'Der Text {} hat mehr als {} Zeichen und wird gekürzt',
};

/** What is said of a text to import, in German; undefined where that isn't known. */
export const saidOfImports = sayings(SAID);
