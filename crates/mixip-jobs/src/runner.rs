//! The loop that claims and runs jobs.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::{Claimed, MAX_ATTEMPTS, Queue, Work, retry_delay};

/// How long a claim holds without being renewed.
pub const LEASE: Duration = Duration::from_secs(60);

/// Workers of one node. Each has a highest priority number that it takes, so that one of them always has time
/// for what people wait for.
pub struct Runner {
    stop: watch::Sender<bool>,
    workers: JoinSet<()>,
}

/// All workers have ended.
pub struct Stopped;

impl Runner {
    /// Starts a worker per entry of `lanes`.
    pub fn start<Q: Queue, W: Work>(queue: &Arc<Q>, work: &Arc<W>, lanes: &[i64]) -> Self {
        let (stop, stopped) = watch::channel(false);
        let mut workers = JoinSet::new();
        for &lane in lanes {
            workers.spawn(worker(
                Arc::clone(queue),
                Arc::clone(work),
                lane,
                stopped.clone(),
            ));
        }
        Self { stop, workers }
    }

    /// Lets jobs that run end for at most `grace`, then drops them: their leases run out and they are done again.
    pub async fn stop(mut self, grace: Duration) -> Stopped {
        self.stop.send_replace(true);
        let end = async { while self.workers.join_next().await.is_some() {} };
        let _ = tokio::time::timeout(grace, end).await;
        Stopped
    }
}

async fn worker<Q: Queue, W: Work>(
    queue: Arc<Q>,
    work: Arc<W>,
    lane: i64,
    mut stopped: watch::Receiver<bool>,
) {
    while !*stopped.borrow() {
        match queue.claim(lane).await {
            Ok(Some(job)) => run(&*queue, &work, job).await,
            Ok(None) => {
                tokio::select! { () = queue.wait() => {}, _ = stopped.changed() => {} }
            }
            Err(error) => {
                tracing::warn!(%error, "the queue cannot be read; trying again");
                tokio::select! { () = tokio::time::sleep(Duration::from_secs(2)) => {}, _ = stopped.changed() => {} }
            }
        }
    }
}

async fn run<Q: Queue, W: Work>(queue: &Q, work: &Arc<W>, job: Claimed) {
    if job.attempts > MAX_ATTEMPTS {
        // It never told how it ended: each time it took the program with it.
        give_up(queue, &**work, &job, "the program ended while it ran").await;
        return;
    }
    let task = tokio::spawn({
        let (work, job) = (Arc::clone(work), job.clone());
        async move { work.run(job).await }
    });
    let Some(result) = keep(queue, &job, task).await else {
        tracing::warn!(job = %job.id, kind = job.kind, "lost the lease: another node has the job");
        return;
    };
    let outcome = match result {
        Ok(()) => queue.finish(job.id).await,
        Err(error) if job.attempts >= MAX_ATTEMPTS => {
            give_up(queue, &**work, &job, &error).await;
            return;
        }
        Err(error) => {
            tracing::warn!(job = %job.id, kind = job.kind, attempts = job.attempts, %error, "failed; will be tried again");
            queue.retry(job.id, retry_delay(job.attempts), &error).await
        }
    };
    if let Err(error) = outcome {
        // The lease runs out and the job is done again, which is safe.
        tracing::warn!(job = %job.id, %error, "could not record how the job ended");
    }
}

async fn give_up<Q: Queue, W: Work>(queue: &Q, work: &W, job: &Claimed, error: &str) {
    tracing::error!(job = %job.id, kind = job.kind, %error, "given up");
    work.give_up(job, error).await;
    if let Err(error) = queue.finish(job.id).await {
        tracing::warn!(job = %job.id, %error, "could not record that the job was given up");
    }
}

/// Renews the lease until the task ends; `None` when the lease is lost, and the task is dropped then.
async fn keep<Q: Queue>(
    queue: &Q,
    job: &Claimed,
    mut task: tokio::task::JoinHandle<Result<(), String>>,
) -> Option<Result<(), String>> {
    let mut renewal = tokio::time::interval_at(tokio::time::Instant::now() + LEASE / 3, LEASE / 3);
    loop {
        tokio::select! {
            ended = &mut task => {
                return Some(ended.unwrap_or_else(|panic| Err(format!("the job broke off: {panic}"))));
            }
            _ = renewal.tick() => {
                if matches!(queue.renew(job.id).await, Ok(false)) {
                    task.abort();
                    return None;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
