//! The PDF file around the pages.

use jiff::tz::TimeZone;
use pdf_writer::types::{CidFontType, FontFlags, StructRole, SystemInfo, UnicodeCmap};
use pdf_writer::{Date, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr};
use ring::digest::{SHA256, digest};

use crate::Release;
use crate::flow::{Flow, PAGE, Role};
use crate::labels::Labels;
use crate::typeface::Typeface;

const SYSTEM: SystemInfo = SystemInfo {
    registry: Str(b"Adobe"),
    ordering: Str(b"Identity"),
    supplement: 0,
};

/// Hands out numbers of objects.
struct Numbers(i32);

impl Numbers {
    fn next(&mut self) -> Ref {
        self.0 += 1;
        Ref::new(self.0)
    }
}

pub(crate) fn write(flow: Flow, release: &Release) -> Vec<u8> {
    let mut numbers = Numbers(0);
    let mut pdf = Pdf::new();
    let (catalog, pages, info) = (numbers.next(), numbers.next(), numbers.next());
    let (structure, document) = (numbers.next(), numbers.next());
    let Flow {
        pages: made,
        elements,
        regular,
        semibold,
        ..
    } = flow;
    let page_ids: Vec<Ref> = made.iter().map(|_| numbers.next()).collect();
    let element_ids: Vec<Ref> = elements.iter().map(|_| numbers.next()).collect();
    let fonts = [(b"R", &regular), (b"S", &semibold)].map(|(name, face)| {
        let id = font(&mut pdf, &mut numbers, face);
        (name, id)
    });

    let title = TextStr(&release.title);
    let mut writer = pdf.catalog(catalog);
    writer.pages(pages);
    writer.lang(TextStr(Labels::of(release.language).tag));
    writer.mark_info().marked(true);
    writer.viewer_preferences().display_doc_title(true);
    writer.pair(Name(b"StructTreeRoot"), structure);
    writer.finish();
    let mut writer = pdf.document_info(info);
    writer.title(title);
    writer.author(TextStr(&release.asker.name));
    writer.producer(TextStr("Mix-IP"));
    writer.creation_date(date(release));
    writer.finish();

    // The structure: a document of elements, and for each page whose pieces are on it.
    let parents: Vec<Ref> = made.iter().map(|_| numbers.next()).collect();
    let mut writer = pdf
        .indirect(structure)
        .start::<pdf_writer::writers::StructTreeRoot<'_>>();
    writer.child(document);
    let mut tree = writer.parent_tree();
    let mut nums = tree.nums();
    for (key, parent) in (0..).zip(&parents) {
        nums.insert(key, *parent);
    }
    nums.finish();
    tree.finish();
    writer.parent_tree_next_key(i32::try_from(made.len()).unwrap_or(i32::MAX));
    writer.finish();
    let mut writer = pdf.struct_element(document);
    writer.kind(StructRole::Document);
    writer.parent(structure);
    let mut children = writer.children();
    for id in &element_ids {
        children.struct_element(*id);
    }
    children.finish();
    writer.finish();
    for (element, id) in elements.iter().zip(&element_ids) {
        let mut writer = pdf.struct_element(*id);
        writer.kind(match element.role {
            Role::Title => StructRole::H1,
            Role::Heading => StructRole::H2,
            Role::Paragraph => StructRole::P,
            Role::Figure => StructRole::Figure,
        });
        writer.parent(document);
        if let Some(alternative) = &element.alternative {
            writer.alt(TextStr(alternative));
        }
        let mut children = writer.children();
        for (page, piece) in &element.pieces {
            children
                .marked_content_ref()
                .page(page_ids[*page])
                .marked_content_id(*piece);
        }
        children.finish();
        writer.finish();
    }
    for (page, parent) in made.iter().zip(&parents) {
        let mut owners = pdf.indirect(*parent).array();
        owners.items(page.owners.iter().map(|owner| element_ids[*owner]));
    }

    pdf.pages(pages)
        .kids(page_ids.iter().copied())
        .count(i32::try_from(page_ids.len()).unwrap_or(i32::MAX));
    for ((key, page), id) in (0..).zip(made).zip(page_ids) {
        let content = numbers.next();
        let mut writer = pdf.page(id);
        writer.parent(pages);
        writer.media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1));
        writer.contents(content);
        writer.struct_parents(key);
        writer.pair(Name(b"Tabs"), Name(b"S"));
        let mut resources = writer.resources();
        let mut named = resources.fonts();
        for (name, font) in fonts {
            named.pair(Name(name), font);
        }
        named.finish();
        resources.finish();
        writer.finish();
        let packed = packed(page.content.finish().as_slice());
        pdf.stream(content, &packed).filter(Filter::FlateDecode);
    }
    let name = digest(&SHA256, format!("{release:?}").as_bytes());
    let name = name.as_ref()[..16].to_vec();
    pdf.set_file_id((name.clone(), name));
    pdf.finish()
}

/// A typeface with the glyphs that are used.
fn font(pdf: &mut Pdf, numbers: &mut Numbers, face: &Typeface) -> Ref {
    let (id, descendant, descriptor, data, meanings) = (
        numbers.next(),
        numbers.next(),
        numbers.next(),
        numbers.next(),
        numbers.next(),
    );
    // Six letters before the name say that not all glyphs are there.
    let name = format!("MIXIPA+{}", face.name);
    let name = Name(name.as_bytes());
    pdf.type0_font(id)
        .base_font(name)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(descendant)
        .to_unicode(meanings);

    let mut writer = pdf.cid_font(descendant);
    writer.subtype(CidFontType::Type2);
    writer.base_font(name);
    writer.system_info(SYSTEM);
    writer.font_descriptor(descriptor);
    writer.default_width(0.0);
    writer.cid_to_gid_map_predefined(Name(b"Identity"));
    writer.widths().consecutive(0, face.widths());
    writer.finish();

    let scale = 1000.0 / f32::from(face.face.units_per_em());
    let scaled = |units: i16| f32::from(units) * scale;
    let bounds = face.face.global_bounding_box();
    let height = face.face.capital_height().unwrap_or(face.face.ascender());
    pdf.font_descriptor(descriptor)
        .name(name)
        .flags(FontFlags::NON_SYMBOLIC)
        .bbox(Rect::new(
            scaled(bounds.x_min),
            scaled(bounds.y_min),
            scaled(bounds.x_max),
            scaled(bounds.y_max),
        ))
        .italic_angle(0.0)
        .ascent(scaled(face.face.ascender()))
        .descent(scaled(face.face.descender()))
        .cap_height(scaled(height))
        .stem_v(if face.name.ends_with("SemiBold") {
            120.0
        } else {
            80.0
        })
        .font_file2(data);

    let subset = face.subset();
    let length = i32::try_from(subset.len()).unwrap_or(i32::MAX);
    pdf.stream(data, &packed(&subset))
        .filter(Filter::FlateDecode)
        .pair(Name(b"Length1"), length);

    let mut cmap = UnicodeCmap::new(Name(b"MixipMeanings"), SYSTEM);
    for (glyph, meaning) in face.meanings() {
        cmap.pair(*glyph, *meaning);
    }
    let cmap = cmap.finish();
    pdf.cmap(meanings, cmap.as_slice());
    id
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec_zlib(bytes, 6)
}

/// The time of the signature: the file is the same whenever it is made.
fn date(release: &Release) -> Date {
    let at = TimeZone::UTC.to_datetime(release.signature.signed_at);
    let small = |number: i8| number.unsigned_abs();
    Date::new(at.year().unsigned_abs())
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(0)
}
