//! Greetings without a name: "Dear," alone is not a greeting in any language.

/// Words that need a name in a greeting, and their replacement without one; the language decides if two share a word.
const WORDS: [(&str, &str, &str); 44] = [
    ("en", "dear", "Hello"),
    ("nb", "kjære", "Hei"),
    ("nb", "kjæra", "Hei"),
    ("da", "kære", "Hej"),
    ("sv", "kära", "Hej"),
    ("sv", "käre", "Hej"),
    ("sv", "bästa", "Hej"),
    ("sv", "bäste", "Hej"),
    ("nl", "beste", "Hallo"),
    ("nl", "geachte", "Goedendag"),
    ("nl", "lieve", "Hallo"),
    ("de", "liebe", "Guten Tag"),
    ("de", "lieber", "Guten Tag"),
    ("de", "liebe/r", "Guten Tag"),
    ("de", "liebe(r)", "Guten Tag"),
    ("de", "liebe:r", "Guten Tag"),
    ("de", "sehr geehrte", "Guten Tag"),
    ("de", "sehr geehrter", "Guten Tag"),
    ("de", "sehr geehrte/r", "Guten Tag"),
    ("fr", "cher", "Bonjour"),
    ("fr", "chère", "Bonjour"),
    ("fr", "cher/chère", "Bonjour"),
    ("fr", "cher(e)", "Bonjour"),
    ("es", "estimado", "Hola"),
    ("es", "estimada", "Hola"),
    ("es", "estimado/a", "Hola"),
    ("es", "querido", "Hola"),
    ("es", "querida", "Hola"),
    ("it", "caro", "Buongiorno"),
    ("it", "cara", "Buongiorno"),
    ("it", "gentile", "Buongiorno"),
    ("it", "egregio", "Buongiorno"),
    ("pt", "caro", "Olá"),
    ("pt", "cara", "Olá"),
    ("pt", "caro(a)", "Olá"),
    ("pt", "prezado", "Olá"),
    ("pt", "prezada", "Olá"),
    ("pt", "estimado", "Olá"),
    ("fi", "hyvä", "Hei"),
    ("pl", "drogi", "Dzień dobry"),
    ("pl", "droga", "Dzień dobry"),
    ("pl", "szanowny", "Dzień dobry"),
    ("cs", "milý", "Dobrý den"),
    ("cs", "vážený", "Dobrý den"),
];

/// The replacement for a greeting that needs a name; `None` if the greeting needs none.
pub(super) fn nameless(greeting: &str, language: &str) -> Option<&'static str> {
    let low = greeting.trim().to_lowercase();
    let base = language.split('-').next().unwrap_or(language);
    let mut found = WORDS.iter().filter(|(_, word, _)| *word == low);
    let first = found.clone().next();
    found.find(|(language, ..)| *language == base).or(first).map(|(.., greeting)| *greeting)
}
