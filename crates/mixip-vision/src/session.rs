//! Sessions of ONNX Runtime, each used by one thread at a time.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use ort::environment::Environment;
use ort::ep;
use ort::session::builder::GraphOptimizationLevel;
use ort::session::{Session, SessionOutputs};
use ort::value::TensorRef;

use crate::VisionError;
use crate::pack::read_verified;

/// Sessions of one model. A session runs on the thread that calls it; as many run at once as there are callers, and
/// no more stay in memory than there are cores.
pub(crate) struct Pool {
    environment: Environment,
    path: PathBuf,
    sha256: String,
    idle: Mutex<Vec<Session>>,
    most_idle: usize,
    scratch: Scratch,
}

/// What becomes of the memory that a model works in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scratch {
    /// Freed after each run: for a server, which is idle most of the day.
    Freed,
    /// Kept for the next run, which is a few per cent faster: for a program that does one thing and ends.
    Kept,
}

impl Pool {
    /// Loads a model once, so that a bad one is told at start and not in the middle of work.
    pub(crate) fn new(
        environment: Environment,
        path: PathBuf,
        sha256: &str,
        scratch: Scratch,
    ) -> Result<Pool, VisionError> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let pool = Pool {
            environment,
            path,
            sha256: sha256.to_string(),
            idle: Mutex::default(),
            most_idle: cores,
            scratch,
        };
        let first = pool.open()?;
        pool.give_back(first);
        Ok(pool)
    }

    /// Runs the model on one tensor and lets `read` take what it needs from the answer.
    pub(crate) fn run<T>(
        &self,
        shape: [usize; 4],
        values: &[f32],
        read: impl FnOnce(&SessionOutputs<'_>) -> Result<T, VisionError>,
    ) -> Result<T, VisionError> {
        let taken = self
            .idle
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        let mut session = match taken {
            Some(session) => session,
            None => self.open()?,
        };
        let input =
            TensorRef::from_array_view((shape, values)).map_err(|error| self.unusable(&error))?;
        let answer = {
            let outputs = session
                .run(ort::inputs![input])
                .map_err(|error| self.unusable(&error))?;
            read(&outputs)
        };
        self.give_back(session);
        answer
    }

    /// What was wrong with this model, as an error that names its file.
    pub(crate) fn unusable(&self, reason: &dyn std::fmt::Display) -> VisionError {
        let file = self
            .path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        VisionError::ModelUnusable {
            file,
            reason: reason.to_string(),
        }
    }

    fn give_back(&self, session: Session) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < self.most_idle {
            idle.push(session);
        }
    }

    fn open(&self) -> Result<Session, VisionError> {
        let bytes = read_verified(&self.path, &self.sha256)?;
        self.build(&bytes).map_err(|error| self.unusable(&error))
    }

    fn build(&self, model: &[u8]) -> ort::Result<Session> {
        let mut builder = Session::builder(&self.environment)?
            .with_execution_providers([ep::CPU::default()
                .with_arena_allocator(self.scratch == Scratch::Kept)
                .build()])?
            .with_optimization_level(GraphOptimizationLevel::All)?
            .with_intra_threads(1)?
            .with_inter_threads(1)?
            .with_memory_pattern(false)?
            .with_flush_to_zero()?;
        builder.commit_from_memory(model)
    }
}
