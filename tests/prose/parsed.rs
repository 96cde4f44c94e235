//! A reader of HTML that is stricter than a browser: it knows no element, attribute or character reference but those
//! that prose is made of, and forgives nothing.

use partner_association::notice::Language;

/// What the HTML says.
pub struct Parsed {
    /// All of it as plain text would say it, squeezed.
    pub words: String,
    /// The ranks of its headings.
    pub headings: Vec<u8>,
}

/// Without white space: how lines are broken and indented is the text's own affair.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_ascii_whitespace()).collect()
}

/// The elements there may be, each with its attributes.
const KNOWN: &str = "\
    section data-part, h1, h2, h3, h4, h5, h6, p, strong, span, span class, span class data-kind, code, a href rel, \
    a href rel lang, time datetime, ul, ul role class, li, li class, dl, div, dt, dd, details, summary, label class, \
    input type name, input type name required, input type name value, fieldset data-fact, legend, button type name, \
    div lang, pre class";

struct Opened<'h> {
    name: &'h str,
    language: Language,
    /// And no other element.
    holds_words: bool,
    is_tag: bool,
    address: String,
}

/// Reads it.
pub fn parsed(language: Language, html: &str) -> Parsed {
    let mut parsed = Parsed { words: String::new(), headings: Vec::new() };
    let mut open: Vec<Opened<'_>> = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let here = open.last().map_or(language, |opened| opened.language);
        let [begin, end] = if here == Language::En { ["(", ")"] } else { ["（", "）"] };
        let Some(tag) = rest.strip_prefix('<') else {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            parsed.words.push_str(&unescaped(text));
            rest = after;
            continue;
        };
        let (tag, after) = tag.split_once('>').unwrap_or_else(|| panic!("a tag without end in {html}"));
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            let opened = open.pop().unwrap_or_else(|| panic!("</{name}> ends nothing in {html}"));
            assert_eq!(opened.name, name, "{html}");
            match name {
                "span" if opened.is_tag => parsed.words.push_str(end),
                "button" => parsed.words.push(']'),
                "a" => parsed.words.extend([begin, &opened.address, end]),
                "dt" if !parsed.words.ends_with([':', '：', '?', '？']) => {
                    parsed.words.push_str(if here == Language::En { ":" } else { "：" });
                }
                _ => {}
            }
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let attributes = attributes_of(attributes, html);
        let of = |key| attributes.iter().find(|(name, _)| *name == key).map_or("", |(_, value)| value.as_str());
        if let Some(opened) = open.last() {
            assert!(!opened.holds_words, "<{name}> in <{}> in {html}", opened.name);
        }
        let written = attributes.iter().fold(name.to_owned(), |written, (name, _)| written + " " + name);
        match (KNOWN.split(", ").any(|known| known == written), name, of("class")) {
            (false, ..) => panic!("<{tag}> in {html}"),
            (_, "input", _) => parsed.words.push_str(match of("type") {
                "radio" => "()",
                "date" => "____-__-__",
                _ => "[]",
            }),
            (_, "button", _) => parsed.words.push('['),
            (_, "span", "tag") => parsed.words.push_str(begin),
            (_, "li", _) if !rest.starts_with("<span class=\"mark\">") => parsed.words.push('-'),
            _ => parsed.headings.extend(name.strip_prefix('h').map(|rank| rank.parse::<u8>().unwrap())),
        }
        if name == "input" {
            continue;
        }
        if name == "pre" {
            // What a browser does not count.
            rest = rest.strip_prefix('\n').unwrap_or_else(|| panic!("{html}"));
        }
        open.push(Opened {
            name,
            language: if name == "div" { Language::from_tag(of("lang")).unwrap_or(here) } else { here },
            holds_words: matches!(name, "strong" | "code" | "pre" | "a" | "time")
                || name == "span" && !of("class").is_empty(),
            is_tag: name == "span" && of("class") == "tag",
            address: of("href").to_owned(),
        });
    }
    assert!(open.is_empty(), "an element without end in {html}");
    parsed.words = squeezed(&parsed.words);
    parsed
}

fn attributes_of<'h>(mut rest: &'h str, html: &str) -> Vec<(&'h str, String)> {
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let mut value = String::new();
        rest = after;
        if let Some(given) = after.strip_prefix("=\"") {
            let (given, after) = given.split_once('"').unwrap_or_else(|| panic!("a value without end in {html}"));
            value = unescaped(given);
            rest = after;
        }
        rest = rest.strip_prefix(' ').unwrap_or(rest);
        attributes.push((name, value));
    }
    attributes
}

fn unescaped(text: &str) -> String {
    assert!(!text.contains(['<', '>', '"']), "{text}");
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(';').unwrap_or_else(|| panic!("a bare & in {text}"));
        plain.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            _ => panic!("&{name}; in {text}"),
        });
        plain.push_str(rest);
    }
    plain
}
