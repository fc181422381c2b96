//! Pages of a project's assets: every filter in every order is what filtering and sorting all rows gives.

use mixip_db::Db;
use mixip_db::assets::{After, AssetRow, Filter, Sort, page};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestRunner};
use uuid::Uuid;

use crate::life::{Lived, clearance, kind, life, state};
use crate::place::on_each_store;

/// What is asked for; a talent by number.
type Asked = (Filter, Option<Index>);

fn asked() -> impl Strategy<Value = Asked> {
    let word = select(&["%harbour%", "%.jpg%", "%nobody%", "%b%2%"][..]);
    (
        of(kind()),
        of(clearance()),
        of(state()),
        prop_oneof![3 => Just(None), 1 => word.prop_map(Some)],
        of(any::<Index>()),
    )
        .prop_map(|(kind, clearance, state, pattern, talent)| {
            let filter = Filter {
                kind: kind.map(str::to_owned),
                clearance: clearance.map(str::to_owned),
                state: state.map(str::to_owned),
                pattern: pattern.map(str::to_owned),
                talent: None,
            };
            (filter, talent)
        })
}

#[test]
fn pages_are_what_filtering_and_sorting_all_rows_gives() {
    on_each_store(|runtime, db| {
        let mut runner = TestRunner::new(Config {
            cases: 8,
            failure_persistence: None,
            ..Config::default()
        });
        runner
            .run(
                &(life(), proptest::collection::vec(asked(), 24), 1..7_i64),
                |(life, lists, limit)| {
                    runtime.block_on(async {
                        let lived = Lived::through(db, &life).await;
                        for (mut filter, talent) in lists.into_iter().chain([Default::default()]) {
                            filter.talent = talent.map(|of| *of.get(&lived.talent));
                            for sort in [Sort::Newest, Sort::Oldest, Sort::Name, Sort::Captured] {
                                let listed = walk(db, lived.project, &filter, sort, limit).await;
                                prop_assert_eq!(
                                    listed,
                                    plain(&lived, &filter, sort),
                                    "{:?} {:?}",
                                    filter,
                                    sort
                                );
                            }
                        }
                        Ok(())
                    })
                },
            )
            .unwrap();
    });
}

/// The ids of all pages, one after the other.
async fn walk(db: &Db, project: Uuid, filter: &Filter, sort: Sort, limit: i64) -> Vec<Uuid> {
    let mut conn = db.read().await.unwrap();
    let (mut ids, mut after) = (Vec::new(), None);
    loop {
        let rows = page(&mut conn, project, filter, sort, after.as_ref(), limit)
            .await
            .unwrap();
        ids.extend(rows.iter().map(|row| row.id));
        match rows.into_iter().next_back() {
            Some(row) => {
                after = Some(After {
                    id: row.id,
                    name: row.name_folded,
                    taken_at: row.taken_at,
                })
            }
            None => return ids,
        }
    }
}

fn plain(lived: &Lived, filter: &Filter, sort: Sort) -> Vec<Uuid> {
    let same =
        |wanted: &Option<String>, is: &str| wanted.as_deref().is_none_or(|wanted| wanted == is);
    let passes = |row: &&AssetRow| {
        same(&filter.kind, &row.kind)
            && same(&filter.clearance, &row.clearance)
            && same(&filter.state, &row.state)
            && filter
                .pattern
                .as_deref()
                .is_none_or(|pattern| holds(&row.name_folded, pattern))
            && filter
                .talent
                .is_none_or(|talent| lived.is_on(talent, row.id))
    };
    let mut rows: Vec<&AssetRow> = lived.assets.iter().filter(passes).collect();
    rows.sort_by(|a, b| match sort {
        Sort::Newest => b.id.cmp(&a.id),
        Sort::Oldest => a.id.cmp(&b.id),
        Sort::Name => (&a.name_folded, a.id).cmp(&(&b.name_folded, b.id)),
        Sort::Captured => (b.taken_at, b.id).cmp(&(a.taken_at, a.id)),
    });
    rows.into_iter().map(|row| row.id).collect()
}

/// Whether a text holds the words of a pattern in their order.
fn holds(text: &str, pattern: &str) -> bool {
    let mut rest = text;
    pattern.split('%').all(|word| match rest.find(word) {
        Some(at) => {
            rest = &rest[at + word.len()..];
            true
        }
        None => false,
    })
}
