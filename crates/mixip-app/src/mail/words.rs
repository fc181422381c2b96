//! The words of a letter, plain and as HTML.
//!
//! A text begins with its subject; then come blocks, with an empty line between them: a paragraph, a button
//! `[words](link)`, a code `# {code}`, a list `- {files}` with an item for each line of the value, or what somebody wrote,
//! `> {text}`, line by line. What people typed is put in after blocks were told apart, so that nobody writes a button of
//! their own into a letter of ours.

use super::{Content, Language};

/// A letter in words.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) subject: String,
    pub(crate) plain: String,
    pub(crate) html: String,
}

/// A block of a text, with its places filled.
enum Block {
    Paragraph(String),
    Button { label: String, link: String },
    Code(String),
    List(Vec<String>),
    Quote(Vec<String>),
}

const LAYOUT: &str = include_str!("texts/layout.html");

/// Writes a letter.
pub(crate) fn written(content: &Content, language: Language) -> Written {
    let values = content.values(language);
    let (subject, body) = content
        .text(language)
        .split_once("\n\n")
        .unwrap_or_default();
    let subject = one_line(&filled(subject, &values));
    let footer = match language {
        Language::En => include_str!("texts/footer.en.txt"),
        Language::De => include_str!("texts/footer.de.txt"),
    };
    let blocks: Vec<Block> = body
        .split("\n\n")
        .map(str::trim)
        .filter(|block| !block.is_empty())
        .map(|block| read(block, &values))
        .collect();
    let footer = filled(footer.trim(), &values);
    let html_blocks: String = blocks.iter().map(|block| html(block, language)).collect();
    let html = LAYOUT
        .replace("{language}", language.as_str())
        .replace("{footer}", &escaped(&footer))
        // Last and from the end on: these hold what people typed, which may look like a place.
        .replacen("{blocks}", &html_blocks, 1)
        .replacen("{subject}", &escaped(&subject), 1);
    let mut text: String = blocks.iter().map(plain).collect();
    text.push_str("-- \n");
    text.push_str(&wrapped(&footer));
    text.push('\n');
    Written {
        subject,
        plain: text,
        html,
    }
}

fn read(block: &str, values: &[(&'static str, String)]) -> Block {
    if let Some(code) = block.strip_prefix("# ") {
        return Block::Code(one_line(&filled(code, values)));
    }
    if let Some(list) = block.strip_prefix("- ") {
        let lines = filled(list, values);
        return Block::List(lines.lines().map(one_line).collect());
    }
    if let Some(quote) = block.strip_prefix("> ") {
        let lines = filled(quote, values);
        return Block::Quote(lines.trim().lines().map(one_line).collect());
    }
    let button = block
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(')'))
        .and_then(|rest| rest.split_once("]("));
    match button {
        Some((label, link)) => Block::Button {
            label: one_line(&filled(label, values)),
            link: one_line(&filled(link, values)),
        },
        None => Block::Paragraph(one_line(&filled(block, values))),
    }
}

/// The text with each place filled, in one pass: a value that looks like a place stays as it is.
fn filled(text: &str, values: &[(&'static str, String)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, after)) = behind.split_once('}') else {
            out.push('{');
            rest = behind;
            continue;
        };
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => out.push_str(value),
            None => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Without line ends and other control characters, those that turn the direction of writing included.
fn one_line(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}');
    text.chars()
        .map(|c| if c.is_control() || turns(c) { ' ' } else { c })
        .collect::<String>()
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn plain(block: &Block) -> String {
    match block {
        Block::Paragraph(text) => format!("{}\n\n", wrapped(text)),
        Block::Button { label, link } => format!("{label}:\n{link}\n\n"),
        Block::Code(code) => format!("    {code}\n\n"),
        Block::List(lines) => {
            let mut list: String = lines.iter().map(|line| format!("- {line}\n")).collect();
            list.push('\n');
            list
        }
        Block::Quote(lines) => {
            let mut quote = String::new();
            for line in lines {
                if line.is_empty() {
                    quote.push_str(">\n");
                }
                for part in wrapped(line).lines() {
                    quote.push_str("> ");
                    quote.push_str(part);
                    quote.push('\n');
                }
            }
            quote.push('\n');
            quote
        }
    }
}

/// Lines of at most 72 characters where words allow it.
fn wrapped(text: &str) -> String {
    const WIDTH: usize = 72;
    let mut out = String::new();
    let mut column = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if column > 0 {
            let fits = column + 1 + length <= WIDTH;
            out.push(if fits { ' ' } else { '\n' });
            column = if fits { column + 1 } else { 0 };
        }
        out.push_str(word);
        column += length;
    }
    out
}

fn html(block: &Block, language: Language) -> String {
    const PARAGRAPH: &str = "margin:0 0 16px";
    match block {
        Block::Paragraph(text) => format!("<p style=\"{PARAGRAPH}\">{}</p>\n", escaped(text)),
        Block::Button { label, link } => {
            let or = match language {
                Language::En => "Or open this address:",
                Language::De => "Oder öffnen Sie diese Adresse:",
            };
            let (label, link) = (escaped(label), escaped(link));
            format!(
                "<p style=\"margin:24px 0\"><a class=\"button\" href=\"{link}\" style=\"display:inline-block;padding:12px 20px;\
                 border-radius:8px;background:#3352cf;color:#ffffff;font-weight:600;text-decoration:none\">{label}</a></p>\n\
                 <p class=\"quiet\" style=\"margin:0 0 16px;font-size:13px;line-height:20px;color:#646973\">{or}<br>\
                 <span style=\"word-break:break-all\">{link}</span></p>\n"
            )
        }
        Block::Code(code) => format!(
            "<p class=\"code\" style=\"margin:0 0 16px;font:600 28px/36px ui-monospace,'Cascadia Mono',monospace;\
             letter-spacing:4px\">{}</p>\n",
            escaped(code)
        ),
        Block::List(lines) => {
            let items: String = lines
                .iter()
                .map(|line| format!("<li>{}</li>\n", escaped(line)))
                .collect();
            format!("<ul style=\"margin:0 0 16px;padding-left:20px\">\n{items}</ul>\n")
        }
        Block::Quote(lines) => {
            let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
            let lines = lines.join("<br>\n");
            format!(
                "<blockquote style=\"margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid #c9ccd3\">{lines}</blockquote>\n"
            )
        }
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
