//! The map that `src/lib.rs` draws is true: no module knows one that stands below it.
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{read_dir, read_to_string};
use std::path::{Path, PathBuf};

#[test]
fn modules_know_only_those_above_them() {
    let map = Map::read();
    let (mut wrong, mut missing) = (BTreeSet::new(), BTreeSet::new());
    let files = files(&source());
    assert!(files.len() > 300, "only {} files were read", files.len());
    for file in files {
        let own = module_of(&file);
        if own.is_empty() || own == ["main"] {
            continue;
        }
        let Some(here) = map.room(&own) else {
            missing.insert(own.join("::"));
            continue;
        };
        for path in paths(&read_to_string(&file).unwrap(), &own) {
            match map.room(&path) {
                Some(there) if there.line > here.line => {
                    wrong.insert(format!("{} knows {}: {}", here.name, there.name, path.join("::")));
                }
                Some(there) if there.line == here.line && there.module() != here.module() => {
                    wrong.insert(format!("{} knows {} on its own line", here.name, there.name));
                }
                _ => {}
            }
        }
    }
    assert!(missing.is_empty(), "not on the map of src/lib.rs: {missing:#?}");
    assert!(wrong.is_empty(), "against the map of src/lib.rs: {wrong:#?}");
}

#[test]
fn views_do_without_the_pages_that_show_them() {
    let is_view = |name: &String| name == "views" || name.ends_with("_views");
    let mut wrong = BTreeSet::new();
    for file in files(&source()) {
        let own = module_of(&file);
        if !own.iter().any(is_view) {
            continue;
        }
        for path in paths(&read_to_string(&file).unwrap(), &own) {
            let is_page = path[0] == own[0] && path.iter().any(|name| name == "pages");
            if is_page && code_of(&path).is_some_and(|code| code.contains("fn routes(")) {
                wrong.insert(format!("{} knows {}", own.join("::"), path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "what both need is in forms.rs or model.rs: {wrong:#?}");
}

/// The code of the innermost module that a path names.
fn code_of(path: &[String]) -> Option<String> {
    (1..=path.len()).rev().find_map(|parts| {
        let module = source().join(path[..parts].join("/"));
        read_to_string(module.with_extension("rs")).or_else(|_| read_to_string(module.join("mod.rs"))).ok()
    })
}

#[test]
fn paths_are_read_from_use_lines_and_from_code() {
    let code = "use crate::{a, b::{self, C, d::E as F}};\nuse super::{G, super::H};\n// crate::comment\nfn f() { crate::x::y() }\n\
        pub(in crate::z) fn g() {}\n#[cfg(test)]\nmod tests {\n    use crate::t;\n}\n";
    let found: BTreeSet<String> =
        paths(code, &["m".into(), "n".into(), "o".into()]).into_iter().map(|path| path.join("::")).collect();
    let expected = ["a", "b", "b::C", "b::d::E", "m::H", "m::n::G", "x::y"];
    assert_eq!(found, expected.map(str::to_owned).into());
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

struct Map(BTreeMap<String, usize>);

struct Room<'a> {
    name: &'a str,
    line: usize,
}

impl Room<'_> {
    fn module(&self) -> &str {
        self.name.split("::").next().unwrap()
    }
}

impl Map {
    /// The text block in the documentation of the crate.
    fn read() -> Self {
        let code = read_to_string(source().join("lib.rs")).unwrap();
        let block = code.split("//! ```text\n").nth(1).unwrap().split("//! ```").next().unwrap();
        let lines = block.replace("//!", "").replace("\\\n", " ");
        let rooms = lines.lines().enumerate().flat_map(|(line, names)| {
            names.split_whitespace().map(move |name| (name.to_owned(), line)).collect::<Vec<_>>()
        });
        Self(rooms.collect())
    }

    /// The room with the longest name that begins this path.
    fn room(&self, path: &[String]) -> Option<Room<'_>> {
        (1..=path.len()).rev().find_map(|parts| {
            let (name, line) = self.0.get_key_value(&path[..parts].join("::"))?;
            Some(Room { name, line: *line })
        })
    }
}

/// All files of code except those of tests, and of a crate of its own.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    if folder.join("Cargo.toml").exists() {
        return all;
    }
    let mut tests = BTreeSet::new();
    for entry in read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            let code = read_to_string(&path).unwrap();
            for after in code.split("#[cfg(test)]\nmod ").skip(1) {
                let name = after.split([';', ' ']).next().unwrap();
                tests.insert(path.with_file_name(format!("{name}.rs")));
                tests.insert(path.with_extension("").join(format!("{name}.rs")));
            }
            all.push(path);
        }
    }
    all.retain(|path| !tests.contains(path));
    all
}

/// `src/mail/parse/mod.rs` is `["mail", "parse"]`.
fn module_of(file: &Path) -> Vec<String> {
    let inside = file.strip_prefix(source()).unwrap().with_extension("");
    let mut parts: Vec<String> = inside.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    if parts.last().is_some_and(|last| last == "mod" || last == "lib") {
        parts.pop();
    }
    parts
}

/// The paths within this crate that code of a module names, without those of its unit tests.
fn paths(code: &str, own: &[String]) -> Vec<Vec<String>> {
    let lines = code.split("#[cfg(test)]\nmod tests").next().unwrap().lines();
    let code: String = lines.map(|line| line.split("//").next().unwrap()).collect::<Vec<_>>().join("\n");
    let mut all = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let is_path = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
        if is_path && !code[..at].ends_with("(in ") {
            all.extend(expanded(&code[at + "crate::".len()..], &[]));
        }
    }
    for (at, _) in code.match_indices("use super::") {
        let parent = &own[..own.len() - 1];
        all.extend(expanded(&code[at + "use super::".len()..], parent));
    }
    all.retain(|path| !path.is_empty());
    all
}

/// The paths at the beginning of a text: `a::{b, c::D}` is `a::b` and `a::c::D`.
fn expanded(text: &str, before: &[String]) -> Vec<Vec<String>> {
    let name: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let rest = &text[name.len()..];
    let mut path = before.to_vec();
    match name.as_str() {
        "self" | "" => {}
        "super" => drop(path.pop()),
        _ => path.push(name),
    }
    if let Some(rest) = rest.strip_prefix("::") {
        return expanded(rest, &path);
    }
    let Some(inside) = rest.strip_prefix('{') else { return vec![path] };
    let (mut depth, mut begin, mut all) = (0, 0, Vec::new());
    for (at, c) in inside.char_indices() {
        match c {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                let part = inside[begin..at].trim();
                if !part.is_empty() {
                    all.extend(expanded(part, &path));
                }
                begin = at + 1;
                if c == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    all
}
