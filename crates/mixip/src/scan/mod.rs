//! `mixip scan`: the faces of pictures in folders, without a server.

mod files;
mod in_order;
mod picture;
mod report;
mod talent;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::bail;
use clap::Args;
use mixip_media::Limits;
use mixip_vision::{Gallery, Models, Scratch, find_models, find_runtime};

use files::Input;
use report::Report;

#[derive(Args)]
pub(crate) struct Scan {
    /// One folder of photos per person; using it states that these people agreed to be matched
    #[arg(long, value_name = "DIR")]
    talent: Option<PathBuf>,
    /// Write copies here in which every face that is not cleared is covered
    #[arg(long, value_name = "OUT")]
    redact: Option<PathBuf>,
    /// Print one JSON object a line
    #[arg(long)]
    json: bool,
    /// Pictures, and folders of them
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

/// What every picture is searched with.
struct Searcher {
    models: Models,
    limits: Limits,
    /// Whom faces are compared with, by their place in `names`.
    gallery: Option<Gallery<usize>>,
    names: Vec<String>,
    redact: Option<PathBuf>,
}

impl Scan {
    /// Status 0 when all is done, 1 when some files failed.
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        self.check()?;
        let mut searcher = Searcher {
            models: Models::load(&find_models()?, &find_runtime()?, Scratch::Kept)?,
            limits: Limits::default(),
            gallery: None,
            names: Vec::new(),
            redact: self.redact.clone(),
        };
        let mut failed = false;
        if let Some(folder) = &self.talent {
            failed |= talent::enrol(&mut searcher, folder)?;
        }
        let inputs = files::inputs(&self.paths, self.redact.as_deref());
        let mut report = Report::new(self.json, inputs.len());
        in_order::in_order(
            &inputs,
            |input| searcher.search(input),
            |searched| report.tell(searched),
        );
        failed |= report.finish()?;
        Ok(if failed {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        })
    }

    fn check(&self) -> anyhow::Result<()> {
        if let Some(path) = self.paths.iter().find(|path| !path.exists()) {
            bail!("{} does not exist", path.display());
        }
        if let Some(folder) = self.talent.as_ref().filter(|folder| !folder.is_dir()) {
            bail!(
                "{} is no folder: --talent takes one with a folder of photos for each person",
                folder.display()
            );
        }
        if let Some(out) = &self.redact {
            let real = |path: &PathBuf| path.canonicalize().ok();
            if out.exists() && !out.is_dir() {
                bail!(
                    "{} is no folder: --redact takes the one to write copies to",
                    out.display()
                );
            }
            if real(out).is_some() && self.paths.iter().any(|path| real(path) == real(out)) {
                bail!(
                    "the copies would replace their originals: give --redact a folder of its own"
                );
            }
        }
        Ok(())
    }
}

impl Searcher {
    /// Searches one file; nothing comes of one that is neither picture nor video.
    fn search(&self, input: &Input) -> Option<report::Searched> {
        match input {
            Input::Unreadable { path, reason } => {
                Some(report::Searched::failed(path, None, reason.clone()))
            }
            Input::File(file) => picture::search(self, file),
        }
    }
}
