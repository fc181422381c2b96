#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::VecDeque;
use std::ops::RangeInclusive;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

use tokio::sync::Notify;
use uuid::Uuid;

use super::*;

/// A queue in memory: (priority, job), with what happened to each.
#[derive(Default)]
struct InMemory {
    jobs: Mutex<VecDeque<(i64, Claimed)>>,
    log: Mutex<Vec<String>>,
    lease_lost: std::sync::atomic::AtomicBool,
    away: std::sync::atomic::AtomicBool,
    changed: Notify,
}

impl InMemory {
    fn add(&self, priority: i64, kind: &str) {
        self.add_again(priority, kind, 0);
    }
    fn add_again(&self, priority: i64, kind: &str, attempts: u32) {
        let job = Claimed {
            id: Uuid::now_v7(),
            lease: Uuid::now_v7(),
            kind: kind.into(),
            payload: String::new(),
            attempts,
        };
        self.jobs.lock().unwrap().push_back((priority, job));
        self.changed.notify_waiters();
    }
    fn note(&self, what: String) {
        self.log.lock().unwrap().push(what);
        self.changed.notify_waiters();
    }
    async fn until(&self, enough: usize) -> Vec<String> {
        loop {
            let changed = self.changed.notified();
            if self.log.lock().unwrap().len() >= enough {
                return self.log.lock().unwrap().clone();
            }
            tokio::time::timeout(Duration::from_secs(3600), changed)
                .await
                .expect("nothing happens any more");
        }
    }
}

impl Queue for InMemory {
    type Error = String;
    async fn claim(&self, lane: RangeInclusive<i64>) -> Result<Option<Claimed>, String> {
        let mut jobs = self.jobs.lock().unwrap();
        let at = jobs
            .iter()
            .position(|(priority, _)| lane.contains(priority));
        Ok(at.and_then(|at| jobs.remove(at)).map(|(_, mut job)| {
            job.attempts += 1;
            job
        }))
    }
    async fn renew(&self, _: &Claimed) -> Result<bool, String> {
        Ok(!self.lease_lost.load(Ordering::Relaxed))
    }
    async fn finish(&self, _: &Claimed) -> Result<(), String> {
        if self.away.load(Ordering::Relaxed) {
            return Err("away".into());
        }
        self.note("finished".into());
        Ok(())
    }
    async fn retry(&self, _: &Claimed, delay: Duration, error: &str) -> Result<(), String> {
        self.note(format!("retry in {} s: {error}", delay.as_secs()));
        Ok(())
    }
    async fn postpone(&self, _: &Claimed, delay: Duration, error: &str) -> Result<(), String> {
        self.note(format!("postponed by {} s: {error}", delay.as_secs()));
        Ok(())
    }
    async fn wait(&self) {
        let _ = tokio::time::timeout(Duration::from_millis(20), self.changed.notified()).await;
    }
}

struct Worker(AtomicU32);

impl Work for Worker {
    async fn run(&self, job: Claimed) -> Result<(), Fault> {
        self.0.fetch_add(1, Ordering::Relaxed);
        match job.kind.as_str() {
            "fails" | "vital" => Err(Fault::Failed("no luck".into())),
            "early" => Err(Fault::Passing("the disk is full".into())),
            "panics" => panic!("on purpose"),
            "hangs" => std::future::pending().await,
            _ => Ok(()),
        }
    }
    fn is_vital(&self, job: &Claimed) -> bool {
        job.kind == "vital"
    }
    async fn give_up(&self, job: &Claimed, error: &str) {
        let expected = match job.kind.as_str() {
            "kills" => "the program ended while it ran",
            _ => "no luck",
        };
        assert_eq!(error, expected);
    }
}

fn start(lanes: &[RangeInclusive<i64>]) -> (Arc<InMemory>, Arc<Worker>, Runner) {
    let queue = Arc::new(InMemory::default());
    let worker = Arc::new(Worker(AtomicU32::new(0)));
    let runner = Runner::start(&queue, &worker, lanes, &Ending::default());
    (queue, worker, runner)
}

#[tokio::test(start_paused = true)]
async fn a_job_ends_well_badly_or_in_a_panic_and_the_next_one_runs() {
    let (queue, _, runner) = start(&[0..=9]);
    queue.add(1, "works");
    queue.add(1, "fails");
    queue.add(1, "panics");
    queue.add(1, "works");
    let log = queue.until(4).await;
    assert_eq!(log[0], "finished");
    assert_eq!(log[1], "retry in 1 s: no luck");
    assert!(
        log[2].starts_with("retry in 1 s: the job broke off"),
        "{}",
        log[2]
    );
    assert_eq!(log[3], "finished");
    runner.stop(Duration::from_secs(1)).await;
}

#[tokio::test(start_paused = true)]
async fn a_job_is_given_up_after_the_last_attempt() {
    let (queue, _, runner) = start(&[0..=9]);
    queue.add_again(1, "fails", MAX_ATTEMPTS - 1);
    assert_eq!(queue.until(1).await, ["finished"]);
    runner.stop(Duration::from_secs(1)).await;
}

#[tokio::test(start_paused = true)]
async fn a_job_that_ends_the_program_is_given_up_without_running_again() {
    let (queue, worker, runner) = start(&[0..=9]);
    queue.add_again(1, "kills", MAX_BEGINNINGS);
    assert_eq!(queue.until(1).await, ["finished"]);
    assert_eq!(worker.0.load(Ordering::Relaxed), 0);
    runner.stop(Duration::from_secs(1)).await;
}

#[tokio::test(start_paused = true)]
async fn e3_what_is_away_is_waited_for_and_counts_for_nothing() {
    let (queue, _, runner) = start(&[0..=9]);
    queue.add_again(1, "early", MAX_ATTEMPTS - 1);
    assert_eq!(
        queue.until(1).await,
        ["postponed by 10 s: the disk is full"]
    );
    runner.stop(Duration::from_secs(1)).await;
}

#[tokio::test(start_paused = true)]
async fn e3_a_vital_job_is_never_given_up() {
    let (queue, worker, runner) = start(&[0..=9]);
    queue.add_again(1, "vital", MAX_BEGINNINGS + 3);
    assert_eq!(queue.until(1).await, ["retry in 600 s: no luck"]);
    assert_eq!(worker.0.load(Ordering::Relaxed), 1);
    runner.stop(Duration::from_secs(1)).await;
}

#[tokio::test(start_paused = true)]
async fn e3_how_a_job_ended_is_recorded_when_the_queue_is_back() {
    let (queue, worker, runner) = start(&[0..=9]);
    queue.away.store(true, Ordering::Relaxed);
    queue.add(1, "works");
    tokio::time::sleep(Duration::from_secs(20)).await;
    queue.away.store(false, Ordering::Relaxed);
    assert_eq!(queue.until(1).await, ["finished"]);
    assert_eq!(worker.0.load(Ordering::Relaxed), 1);
    runner.stop(Duration::from_secs(1)).await;
}

#[tokio::test(start_paused = true)]
async fn a_lane_leaves_later_priorities_alone() {
    let (queue, worker, runner) = start(&[0..=1]);
    queue.add(5, "works");
    queue.add(1, "works");
    queue.until(1).await;
    tokio::time::sleep(Duration::from_secs(5)).await;
    assert_eq!(worker.0.load(Ordering::Relaxed), 1);
    runner.stop(Duration::from_secs(1)).await;
}

#[tokio::test(start_paused = true)]
async fn a_lost_lease_drops_the_job_and_the_worker_goes_on() {
    let (queue, worker, runner) = start(&[0..=9]);
    queue.lease_lost.store(true, Ordering::Relaxed);
    queue.add(1, "hangs");
    queue.add(1, "works");
    assert_eq!(queue.until(1).await, ["finished"]);
    assert_eq!(worker.0.load(Ordering::Relaxed), 2);
    runner.stop(Duration::from_secs(1)).await;
}

#[tokio::test(start_paused = true)]
async fn stopping_does_not_wait_for_ever() {
    let (queue, worker, runner) = start(&[0..=9]);
    queue.add(1, "hangs");
    while worker.0.load(Ordering::Relaxed) == 0 {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    runner.stop(Duration::from_secs(1)).await;
    // Given back: whoever starts next need not wait for the lease.
    assert_eq!(queue.until(1).await, ["postponed by 0 s: the node ended"]);
    assert_eq!(Arc::strong_count(&worker), 1, "nothing runs any more");
}
