//! What happens to a project's assets, in any order: afterwards lists and counts have to be those of a plain look.

use mixip_db::assets::{self, AssetRow, Findings};
use mixip_db::faces::{self, FaceRow};
use mixip_db::{Db, talent};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use uuid::Uuid;

use crate::place;

const NAMES: [&str; 4] = ["a.jpg", "B.jpg", "harbour.jpg", "Harbour 2.jpg"];

/// One thing that happens.
#[derive(Clone, Debug)]
pub(crate) enum Happening {
    Uploaded(&'static str),
    Processed(Index, &'static str, &'static str, Option<i64>),
    Cleared(Index, &'static str),
    Renamed(Index, &'static str),
    Deleted(Index),
    Found(Index),
    Decided(Index, &'static str, Index),
    FaceGone(Index),
    TalentGone(Index),
}

/// A life of a project.
pub(crate) fn life() -> impl Strategy<Value = Vec<Happening>> {
    let any = any::<Index>;
    let happening = prop_oneof![
        6 => select(&NAMES[..]).prop_map(Happening::Uploaded),
        4 => (any(), kind(), state(), proptest::option::of(0..4_i64))
            .prop_map(|(of, kind, state, at)| Happening::Processed(of, kind, state, at)),
        4 => (any(), clearance()).prop_map(|(of, clearance)| Happening::Cleared(of, clearance)),
        2 => (any(), select(&NAMES[..])).prop_map(|(of, name)| Happening::Renamed(of, name)),
        1 => any().prop_map(Happening::Deleted),
        4 => any().prop_map(Happening::Found),
        6 => (any(), select(&["confirmed", "confirmed", "rejected", ""][..]), any())
            .prop_map(|(of, decision, talent)| Happening::Decided(of, decision, talent)),
        1 => any().prop_map(Happening::FaceGone),
        1 => any().prop_map(Happening::TalentGone),
    ];
    proptest::collection::vec(happening, 20..160)
}

pub(crate) fn kind() -> impl Strategy<Value = &'static str> {
    select(&["image", "video", "audio", "document"][..])
}

pub(crate) fn clearance() -> impl Strategy<Value = &'static str> {
    select(&["cleared", "needs_review", "blocked"][..])
}

pub(crate) fn state() -> impl Strategy<Value = &'static str> {
    select(&["processing", "ready", "failed"][..])
}

/// A project, as a plain look finds it.
pub(crate) struct Lived {
    pub(crate) project: Uuid,
    /// Holds one asset that stays as it came.
    pub(crate) neighbour: Uuid,
    pub(crate) talent: Vec<Uuid>,
    pub(crate) assets: Vec<AssetRow>,
    pub(crate) faces: Vec<FaceRow>,
}

impl Lived {
    /// Lets everything happen to a new project that has a neighbour with the same talent.
    pub(crate) async fn through(db: &Db, life: &[Happening]) -> Self {
        let mut tx = db.write().await.unwrap();
        let workspace = place::workspace(&mut tx).await;
        let project = place::project(&mut tx, workspace).await;
        let neighbour = place::project(&mut tx, workspace).await;
        let mut talent = Vec::new();
        for _ in 0..3 {
            talent.push(place::talent(&mut tx, workspace).await);
        }
        let other = place::asset(&mut tx, workspace, neighbour, NAMES[0]).await;
        let mut face = place::face(&mut tx, &other).await;
        decide(&mut face, "confirmed", talent[0]);
        faces::set_decision(&mut tx, &face).await.unwrap();
        tx.commit().await.unwrap();

        let mut lived = Self {
            project,
            neighbour,
            talent,
            assets: Vec::new(),
            faces: Vec::new(),
        };
        for happening in life {
            lived.let_happen(db, workspace, happening).await;
        }
        lived.look(db).await;
        lived
    }

    async fn let_happen(&mut self, db: &Db, workspace: Uuid, happening: &Happening) {
        let asset = |of: &Index| (!self.assets.is_empty()).then(|| of.index(self.assets.len()));
        let face = |of: &Index| (!self.faces.is_empty()).then(|| of.index(self.faces.len()));
        let mut tx = db.write().await.unwrap();
        match happening {
            Happening::Uploaded(name) => {
                let row = place::asset(&mut tx, workspace, self.project, name).await;
                self.assets.push(row);
            }
            Happening::Processed(of, kind, state, captured_at) => {
                let Some(at) = asset(of) else { return };
                let found = Findings {
                    kind,
                    format: "jpeg",
                    state,
                    error: None,
                    size: None,
                    frames: 1,
                    metadata: "{}",
                    captured_at: *captured_at,
                    scan: "quick",
                };
                assets::set_findings(&mut tx, self.assets[at].id, &found)
                    .await
                    .unwrap();
            }
            Happening::Cleared(of, clearance) => {
                let Some(at) = asset(of) else { return };
                assets::set_clearance(&mut tx, self.assets[at].id, clearance, None, "{}")
                    .await
                    .unwrap();
            }
            Happening::Renamed(of, name) => {
                let Some(at) = asset(of) else { return };
                let folded = name.to_lowercase();
                assets::rename(&mut tx, self.assets[at].id, name, &folded)
                    .await
                    .unwrap();
            }
            Happening::Deleted(of) => {
                let Some(at) = asset(of) else { return };
                let gone = self.assets.swap_remove(at).id;
                self.faces.retain(|face| face.asset_id != gone);
                assets::delete(&mut tx, gone).await.unwrap();
            }
            Happening::Found(of) => {
                let Some(at) = asset(of) else { return };
                let row = place::face(&mut tx, &self.assets[at]).await;
                self.faces.push(row);
            }
            Happening::Decided(of, decision, talent) => {
                let Some(at) = face(of) else { return };
                decide(&mut self.faces[at], decision, *talent.get(&self.talent));
                faces::set_decision(&mut tx, &self.faces[at]).await.unwrap();
            }
            Happening::FaceGone(of) => {
                let Some(at) = face(of) else { return };
                faces::delete(&mut tx, self.faces.swap_remove(at).id)
                    .await
                    .unwrap();
            }
            Happening::TalentGone(of) => {
                let at = of.index(self.talent.len());
                talent::delete(&mut tx, self.talent[at]).await.unwrap();
                self.talent[at] = place::talent(&mut tx, workspace).await;
            }
        }
        tx.commit().await.unwrap();
    }

    /// Reads every row one by one.
    async fn look(&mut self, db: &Db) {
        let mut conn = db.read().await.unwrap();
        self.faces.clear();
        for asset in &mut self.assets {
            *asset = assets::get(&mut conn, asset.id).await.unwrap().unwrap();
            self.faces
                .extend(faces::of_asset(&mut conn, asset.id).await.unwrap());
        }
    }

    /// Whether a talent is confirmed on an asset.
    pub(crate) fn is_on(&self, talent: Uuid, asset: Uuid) -> bool {
        self.faces.iter().any(|face| {
            face.asset_id == asset
                && face.talent_id == Some(talent)
                && face.decision.as_deref() == Some("confirmed")
        })
    }
}

fn decide(face: &mut FaceRow, decision: &str, talent: Uuid) {
    face.decision = (!decision.is_empty()).then(|| decision.to_owned());
    face.talent_id = (decision == "confirmed").then_some(talent);
}
