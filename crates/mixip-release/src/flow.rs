//! Text that flows over pages, tagged with what it is.

use pdf_writer::types::{LineCapStyle, LineJoinStyle};
use pdf_writer::{Content, Finish, Name, Str, TextStr};

use crate::Drawing;
use crate::typeface::{Typeface, settable};

/// A4 in points.
pub(crate) const PAGE: (f32, f32) = (595.28, 841.89);
const MARGIN: f32 = 62.0;
const TOP: f32 = PAGE.1 - 64.0;
const BOTTOM: f32 = 72.0;
/// Width of the text.
const WIDTH: f32 = PAGE.0 - 2.0 * MARGIN;
/// Where values begin, beside their labels.
const VALUES: f32 = MARGIN + 138.0;
/// Distance of lines as a multiple of the size.
const LEADING: f32 = 1.45;

/// What an element of the document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Title,
    Heading,
    Paragraph,
    Figure,
}

impl Role {
    pub(crate) fn tag(self) -> Name<'static> {
        Name(match self {
            Self::Title => b"H1",
            Self::Heading => b"H2",
            Self::Paragraph => b"P",
            Self::Figure => b"Figure",
        })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    SemiBold,
}

/// How text looks.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    pub(crate) weight: Weight,
    pub(crate) size: f32,
    pub(crate) gray: f32,
}

pub(crate) const TITLE: Style = Style {
    weight: Weight::SemiBold,
    size: 20.0,
    gray: 0.0,
};
pub(crate) const HEADING: Style = Style {
    weight: Weight::SemiBold,
    size: 12.0,
    gray: 0.0,
};
pub(crate) const BODY: Style = Style {
    weight: Weight::Regular,
    size: 9.5,
    gray: 0.0,
};
/// For hashes and ids: one in full fits beside a label.
pub(crate) const CODE: Style = Style { size: 8.0, ..BODY };
const LABEL: Style = Style { gray: 0.38, ..BODY };
const FOOT: Style = Style {
    size: 7.5,
    gray: 0.38,
    ..BODY
};

/// An element with the pieces of content that belong to it: number of the page, and of the piece on it.
pub(crate) struct Element {
    pub(crate) role: Role,
    pub(crate) pieces: Vec<(usize, i32)>,
    pub(crate) alternative: Option<String>,
}

pub(crate) struct Page {
    pub(crate) content: Content,
    /// The element that each piece belongs to.
    pub(crate) owners: Vec<usize>,
}

pub(crate) struct Flow {
    pub(crate) pages: Vec<Page>,
    pub(crate) elements: Vec<Element>,
    pub(crate) regular: Typeface,
    pub(crate) semibold: Typeface,
    /// Where the next line's top is.
    y: f32,
}

impl Flow {
    pub(crate) fn new() -> Self {
        let mut flow = Self {
            pages: Vec::new(),
            elements: Vec::new(),
            regular: Typeface::regular(),
            semibold: Typeface::semibold(),
            y: 0.0,
        };
        flow.turn();
        flow
    }

    /// Begins the next page.
    fn turn(&mut self) {
        self.pages.push(Page {
            content: Content::new(),
            owners: Vec::new(),
        });
        self.y = TOP;
    }

    /// Leaves room, but not at the top of a page.
    pub(crate) fn space(&mut self, height: f32) {
        if self.y < TOP {
            self.y -= height;
        }
    }

    /// Begins the next page where less than `height` is left of this one.
    pub(crate) fn keep(&mut self, height: f32) {
        if self.y - height < BOTTOM {
            self.turn();
        }
    }

    /// A heading, never alone at the end of a page.
    pub(crate) fn heading(&mut self, text: &str) {
        self.space(16.0);
        self.keep(60.0);
        self.set(Role::Heading, HEADING, text);
        self.space(4.0);
    }

    /// Text over the whole width.
    pub(crate) fn set(&mut self, role: Role, style: Style, text: &str) {
        let element = self.element(role, None);
        self.lines(element, MARGIN, MARGIN + WIDTH, style, text);
    }

    /// Several paragraphs.
    pub(crate) fn text(&mut self, text: &str) {
        for paragraph in text.replace("\r\n", "\n").split("\n\n") {
            let element = self.element(Role::Paragraph, None);
            for line in paragraph.trim_matches('\n').split('\n') {
                self.lines(element, MARGIN, MARGIN + WIDTH, BODY, line);
            }
            self.space(6.0);
        }
    }

    /// A label with its value beside it.
    pub(crate) fn fact(&mut self, label: &str, value: &str) {
        self.fact_in(BODY, label, value);
    }

    /// The same, where the value looks otherwise.
    pub(crate) fn fact_in(&mut self, style: Style, label: &str, value: &str) {
        let element = self.element(Role::Paragraph, None);
        self.keep(BODY.size * LEADING);
        let (page, top) = (self.pages.len(), self.y);
        self.lines(element, MARGIN, VALUES - 10.0, LABEL, label);
        let under_label = self.y;
        if self.pages.len() == page {
            self.y = top;
        }
        for line in value.lines() {
            self.lines(element, VALUES, MARGIN + WIDTH, style, line);
        }
        if self.pages.len() == page {
            self.y = self.y.min(under_label);
        }
        self.space(2.5);
    }

    fn element(&mut self, role: Role, alternative: Option<String>) -> usize {
        self.elements.push(Element {
            role,
            pieces: Vec::new(),
            alternative,
        });
        self.elements.len() - 1
    }

    /// Text between two edges, line by line.
    fn lines(&mut self, element: usize, left: f32, right: f32, style: Style, text: &str) {
        for line in broken(
            self.face(style.weight),
            style.size,
            right - left,
            &settable(text),
        ) {
            self.keep(style.size * LEADING);
            self.y -= style.size * LEADING;
            // The baseline stands a fourth of the size above the line's end.
            let y = self.y + style.size * 0.4;
            self.begin_piece(element);
            self.show(left, y, style, &line);
            self.content().end_marked_content();
        }
    }

    fn face(&mut self, weight: Weight) -> &mut Typeface {
        match weight {
            Weight::Regular => &mut self.regular,
            Weight::SemiBold => &mut self.semibold,
        }
    }

    fn content(&mut self) -> &mut Content {
        let last = self.pages.len() - 1;
        &mut self.pages[last].content
    }

    /// Says of what follows to which element it belongs.
    fn begin_piece(&mut self, element: usize) {
        let number = self.pages.len() - 1;
        let page = &mut self.pages[number];
        let piece = i32::try_from(page.owners.len()).unwrap_or(i32::MAX);
        page.owners.push(element);
        self.elements[element].pieces.push((number, piece));
        let tag = self.elements[element].role.tag();
        let mut mark = page.content.begin_marked_content_with_properties(tag);
        mark.properties().identify(piece);
    }

    fn show(&mut self, x: f32, y: f32, style: Style, text: &str) {
        let runs = self.face(style.weight).runs(text);
        let content = self.content();
        content.begin_text();
        content.set_fill_gray(style.gray);
        let font: &[u8] = match style.weight {
            Weight::Regular => b"R",
            Weight::SemiBold => b"S",
        };
        content.set_font(Name(font), style.size);
        content.next_line(rounded(x), rounded(y));
        for run in runs {
            if let Some(meaning) = &run.meaning {
                let mut span = content.begin_marked_content_with_properties(Name(b"Span"));
                span.properties().actual_text(TextStr(meaning));
                span.finish();
            }
            content.show(Str(&run.glyphs));
            if run.meaning.is_some() {
                content.end_marked_content();
            }
        }
        content.end_text();
    }

    /// A drawn signature over a line, with what it is for who cannot see it.
    pub(crate) fn drawing(&mut self, drawing: &Drawing, alternative: &str) {
        const SHEET: (f32, f32) = (300.0, 100.0);
        self.keep(SHEET.1 + 12.0);
        self.y -= SHEET.1 + 6.0;
        let (left, bottom) = (MARGIN, self.y);
        let side = |length: f64| {
            if length.is_finite() && length >= 1.0 {
                length as f32
            } else {
                1.0
            }
        };
        let (width, height) = (side(drawing.width), side(drawing.height));
        let scale = (SHEET.0 / width).min(SHEET.1 / height);
        let place = |&[x, y]: &[f64; 2]| {
            let within = |at: f64, most: f32| {
                if at.is_finite() {
                    (at as f32).clamp(0.0, most)
                } else {
                    0.0
                }
            };
            (
                rounded(left + within(x, width) * scale),
                rounded(bottom + (height - within(y, height)) * scale),
            )
        };
        let element = self.element(Role::Figure, Some(settable(alternative)));
        self.begin_piece(element);
        let content = self.content();
        content.save_state();
        content.set_stroke_gray(0.0);
        content.set_line_width(1.3);
        content.set_line_cap(LineCapStyle::RoundCap);
        content.set_line_join(LineJoinStyle::RoundJoin);
        for stroke in &drawing.strokes {
            let Some((first, rest)) = stroke.split_first() else {
                continue;
            };
            let (x, y) = place(first);
            content.move_to(x, y);
            if rest.is_empty() {
                content.line_to(x, y);
            }
            for point in rest {
                let (x, y) = place(point);
                content.line_to(x, y);
            }
            content.stroke();
        }
        content.restore_state();
        content.end_marked_content();
        self.rule(left, left + SHEET.0, bottom - 2.0);
        self.y -= 4.0;
    }

    /// A thin line that means nothing.
    fn rule(&mut self, from: f32, to: f32, y: f32) {
        let content = self.content();
        content.begin_marked_content(Name(b"Artifact"));
        content.set_stroke_gray(0.6);
        content.set_line_width(0.5);
        content.move_to(rounded(from), rounded(y));
        content.line_to(rounded(to), rounded(y));
        content.stroke();
        content.end_marked_content();
    }

    /// Writes the foot of each page.
    pub(crate) fn number(&mut self, left: &str, page: impl Fn(usize, usize) -> String) {
        let of = self.pages.len();
        let mut done = Vec::with_capacity(of);
        // Page by page as the last one, which is the one that is written to.
        for (number, next) in std::mem::take(&mut self.pages).into_iter().enumerate() {
            self.pages = vec![next];
            let text = page(number + 1, of);
            let right = PAGE.0 - MARGIN - self.regular.width(&text, FOOT.size);
            let room = right - MARGIN - 16.0;
            let left = broken(&mut self.regular, FOOT.size, room, &settable(left));
            self.rule(MARGIN, PAGE.0 - MARGIN, BOTTOM - 18.0);
            self.content().begin_marked_content(Name(b"Artifact"));
            let y = BOTTOM - 31.0;
            self.show(MARGIN, y, FOOT, left.first().map_or("", String::as_str));
            self.show(right, y, FOOT, &text);
            self.content().end_marked_content();
            done.append(&mut self.pages);
        }
        self.pages = done;
    }
}

/// Breaks text into lines that fit: between words, and within one that is too long for a line of its own.
fn broken(face: &mut Typeface, size: f32, width: f32, text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let mut longer = line.clone();
        if !line.is_empty() {
            longer.push(' ');
        }
        longer.push_str(word);
        if face.width(&longer, size) <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        let mut taken = 0.0;
        for c in word.chars() {
            let advance = face.width(c.encode_utf8(&mut [0; 4]), size);
            if taken + advance > width && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                taken = 0.0;
            }
            line.push(c);
            taken += advance;
        }
    }
    lines.push(line);
    lines
}

/// To a hundredth of a point: nobody sees more, and the file stays small.
fn rounded(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}
