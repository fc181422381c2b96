//! What was found, in lines for people or for programs.

use std::io::{self, IsTerminal, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};

use mixip_vision::Label;
use serde::Serialize;

/// What came of one file.
#[derive(Serialize)]
pub(super) struct Searched {
    file: String,
    kind: Option<&'static str>,
    width: Option<u32>,
    height: Option<u32>,
    faces: Vec<Face>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// A face as it is told.
#[derive(Serialize)]
pub(super) struct Face {
    r#box: Bounds,
    score: f64,
    label: Label,
    talent: Option<String>,
    similarity: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    frame: Option<u32>,
}

/// Fractions of the picture.
#[derive(Serialize)]
struct Bounds {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

impl Searched {
    pub(super) fn picture(path: &Path, width: u32, height: u32, faces: Vec<Face>) -> Self {
        Self {
            file: path.display().to_string(),
            kind: Some("image"),
            width: Some(width),
            height: Some(height),
            faces,
            error: None,
        }
    }

    pub(super) fn failed(path: &Path, kind: Option<&'static str>, reason: String) -> Self {
        Self {
            file: path.display().to_string(),
            kind,
            width: None,
            height: None,
            faces: Vec::new(),
            error: Some(reason),
        }
    }
}

impl Face {
    /// `bounds` are left, top, width and height; `talent` comes with the similarity.
    pub(super) fn new(
        bounds: [f32; 4],
        score: f32,
        label: Label,
        talent: Option<(String, f32)>,
        frame: Option<u32>,
    ) -> Self {
        // As many digits as mean something.
        let rounded = |value: f32, digits: i32| {
            (f64::from(value) * 10f64.powi(digits)).round() / 10f64.powi(digits)
        };
        let [x, y, width, height] = bounds.map(|value| rounded(value, 6));
        let (talent, similarity) = talent.unzip();
        Self {
            r#box: Bounds {
                x,
                y,
                width,
                height,
            },
            score: rounded(score, 4),
            label,
            talent,
            similarity: similarity.map(|similarity| rounded(similarity, 4)),
            frame,
        }
    }
}

/// Tells what is found as it comes.
pub(super) struct Report {
    json: bool,
    out: io::BufWriter<io::Stdout>,
    fault: Option<io::Error>,
    progress: Option<Progress>,
    pictures: usize,
    faces: usize,
    failed: usize,
}

struct Progress {
    done: usize,
    total: usize,
    told: Instant,
}

impl Report {
    pub(super) fn new(json: bool, total: usize) -> Self {
        let progress = io::stderr().is_terminal().then(|| Progress {
            done: 0,
            total,
            told: Instant::now(),
        });
        let out = io::BufWriter::new(io::stdout());
        Self {
            json,
            out,
            fault: None,
            progress,
            pictures: 0,
            faces: 0,
            failed: 0,
        }
    }

    /// Tells of one file; ends when nobody listens any more.
    pub(super) fn tell(&mut self, searched: Option<Searched>) -> ControlFlow<()> {
        let written = searched.map_or(Ok(()), |searched| self.write(&searched));
        self.progress();
        match written {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                self.fault = Some(error);
                ControlFlow::Break(())
            }
        }
    }

    fn write(&mut self, searched: &Searched) -> io::Result<()> {
        match searched.error {
            Some(_) => self.failed += 1,
            None => self.pictures += 1,
        }
        self.faces += searched.faces.len();
        if self.json {
            serde_json::to_writer(&mut self.out, searched)?;
            writeln!(self.out)?;
        } else {
            writeln!(self.out, "{}", in_words(searched))?;
        }
        // Whoever reads along sees each file when it is done.
        self.out.flush()
    }

    fn progress(&mut self) {
        let Some(progress) = &mut self.progress else {
            return;
        };
        progress.done += 1;
        if progress.told.elapsed() >= Duration::from_millis(200) {
            progress.told = Instant::now();
            eprint!("\r{} of {} files\u{1b}[K\r", progress.done, progress.total);
        }
    }

    /// Ends the report; tells whether files failed.
    pub(super) fn finish(mut self) -> anyhow::Result<bool> {
        if self.progress.is_some() {
            eprint!("\r\u{1b}[K");
        }
        match self.fault {
            // Whoever read along has seen enough.
            Some(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(false),
            Some(error) => return Err(error.into()),
            None => {}
        }
        if !self.json {
            let Self {
                pictures,
                faces,
                failed,
                ..
            } = self;
            writeln!(
                self.out,
                "{pictures} pictures, {faces} faces, {failed} files failed"
            )?;
        }
        self.out.flush()?;
        Ok(self.failed > 0)
    }
}

fn in_words(searched: &Searched) -> String {
    let file = &searched.file;
    if let Some(error) = &searched.error {
        return format!("{file}: FAILED: {error}");
    }
    let faces: Vec<String> = searched.faces.iter().map(face_in_words).collect();
    match faces.len() {
        0 => format!("{file}: no face"),
        1 => format!("{file}: 1 face: {}", faces[0]),
        n => format!("{file}: {n} faces: {}", faces.join(", ")),
    }
}

fn face_in_words(face: &Face) -> String {
    match (&face.talent, face.similarity, face.label) {
        (Some(talent), Some(similarity), Label::Cleared) => format!("{talent} ({similarity:.2})"),
        (Some(talent), Some(similarity), _) => format!("possibly {talent} ({similarity:.2})"),
        _ => "unknown".to_owned(),
    }
}
