//! Work on all cores, with its results in the order of the input.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Calls `work` on every item, on as many threads as there are cores, and `take` with the results in order, as soon
/// as each is there, on one thread at a time. `take` ends everything with [`ControlFlow::Break`].
pub(super) fn in_order<'a, T: Sync, R: Send>(
    items: &'a [T],
    work: impl Fn(&'a T) -> R + Sync,
    take: impl FnMut(R) -> ControlFlow<()> + Send,
) {
    struct Taking<R, F> {
        /// Results that came before their turn.
        early: BTreeMap<usize, R>,
        turn: usize,
        take: F,
    }
    let threads = std::thread::available_parallelism()
        .map_or(1, usize::from)
        .min(items.len());
    let next = AtomicUsize::new(0);
    let ended = AtomicBool::new(false);
    let taking = Mutex::new(Taking {
        early: BTreeMap::new(),
        turn: 0,
        take,
    });
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while !ended.load(Ordering::Relaxed) {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(index) else { return };
                    let result = work(item);
                    let mut taking = taking
                        .lock()
                        .unwrap_or_else(std::sync::PoisonError::into_inner);
                    if ended.load(Ordering::Relaxed) {
                        return;
                    }
                    let taking = &mut *taking;
                    taking.early.insert(index, result);
                    while let Some(result) = taking.early.remove(&taking.turn) {
                        taking.turn += 1;
                        if (taking.take)(result).is_break() {
                            ended.store(true, Ordering::Relaxed);
                            return;
                        }
                    }
                }
            });
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order_and_end_when_nobody_wants_more() {
        let items: Vec<u64> = (0..200).collect();
        let slow_first = |&item: &u64| {
            std::thread::sleep(std::time::Duration::from_micros(400 - item));
            item
        };
        let mut taken = Vec::new();
        in_order(&items, slow_first, |item| {
            taken.push(item);
            ControlFlow::Continue(())
        });
        assert_eq!(taken, items);

        taken.clear();
        in_order(&items, slow_first, |item| {
            taken.push(item);
            if item == 20 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        assert_eq!(taken, items[..=20]);
    }
}
