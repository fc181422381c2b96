//! Releases are taken in. What takes long comes first, and is no more than orphans where it breaks off: the PDFs are sealed
//! under the keys of their talent. Then one transaction makes everything that counts.

use std::collections::{BTreeSet, HashMap};

use mixip_consent::Sha256;
use mixip_db::Tx;
use mixip_db::consents::EvidenceRow;
use mixip_db::imports::{self as rows, FileRow, ImportRow, ReleaseRow};
use mixip_db::talent::{self, TalentRow};
use mixip_db::workspaces::WorkspaceRow;
use mixip_ledger::EntryKind;
use serde_json::json;
use uuid::Uuid;

use super::again::judge_again;
use super::commit::are_there;
use super::people::People;
use super::{Content, find};
use crate::clock::zone;
use crate::consents::{self, prove};
use crate::events::Event;
use crate::ledger::record;
use crate::storage::{Sealed, Stored, erase_now, seal};
use crate::{Actor, App, Error, Result, jobs, ledger, text};

/// Takes in the releases of an import that is being committed.
pub(super) async fn take_in(app: &App, actor: &Actor, import: &ImportRow) -> Result<()> {
    let (all, files) = {
        let mut conn = app.db.read().await?;
        let (_, workspace) = find(&mut conn, actor, import.id).await?;
        let all = rows::page(&mut conn, import.id, Uuid::nil(), i64::MAX).await?;
        judge_again(app, &mut conn, &workspace, &all).await?;
        let files = rows::files(&mut conn, import.id).await?;
        are_there(&files)?;
        (all, files)
    };
    let mut copies = Copies::default();
    let done = match copies.seal(app, import, &all, &files).await {
        Ok(()) => write(app, actor, import, &files, &copies).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(true) => Ok(()),
        // Somebody else did it, or nobody wants it any more.
        Ok(false) => copies.discard(app).await,
        Err(error) => {
            copies.discard(app).await?;
            Err(error)
        }
    }
}

/// The PDFs of an import under the keys of their talent: durable, but no row knows of them yet.
#[derive(Default)]
struct Copies(HashMap<(Uuid, String), Sealed>);

impl Copies {
    async fn seal(
        &mut self,
        app: &App,
        import: &ImportRow,
        all: &[ReleaseRow],
        files: &[FileRow],
    ) -> Result<()> {
        for row in all.iter().filter(|row| !row.known) {
            app.vault
                .create_key(row.talent_id, Some(import.workspace_id))
                .await?;
        }
        let mut wanted: HashMap<&str, BTreeSet<Uuid>> = HashMap::new();
        for row in all {
            wanted.entry(&row.file).or_default().insert(row.talent_id);
        }
        for file in files {
            let object = file.object_id.ok_or(Error::NotFound("the file"))?;
            let stored = Stored::find(&mut app.db.read().await?, object).await?;
            let content = bytes::Bytes::from(stored.bytes(app).await?);
            for talent in wanted.remove(file.file.as_str()).unwrap_or_default() {
                let (workspace, media_type) = (import.workspace_id, &stored.row.media_type);
                let sealed = seal(app, workspace, talent, media_type, content.clone()).await?;
                self.0.insert((talent, file.file.clone()), sealed);
            }
        }
        Ok(())
    }

    async fn discard(self, app: &App) -> Result<()> {
        for sealed in self.0.into_values() {
            sealed.discard(app).await?;
        }
        Ok(())
    }
}

/// The one transaction. False when the import is not being committed any more.
async fn write(
    app: &App,
    actor: &Actor,
    import: &ImportRow,
    files: &[FileRow],
    copies: &Copies,
) -> Result<bool> {
    let mut tx = app.db.write().await?;
    let held = rows::lock(&mut tx, import.id).await?;
    if held.is_none_or(|row| row.state != "committing") {
        return Ok(false);
    }
    let all = rows::page(&mut tx, import.id, Uuid::nil(), i64::MAX).await?;
    let known: BTreeSet<Uuid> = all
        .iter()
        .filter(|row| row.known)
        .map(|row| row.talent_id)
        .collect();
    for talent in &known {
        talent::lock(&mut tx, *talent).await?;
    }
    ledger::lock(&mut tx, import.workspace_id).await?;
    let (_, workspace) = find(&mut tx, actor, import.id).await?;
    let (contents, people) = judge_again(app, &mut tx, &workspace, &all).await?;
    let mut taking = Taking {
        app,
        actor,
        workspace: &workspace,
        copies,
        files: files
            .iter()
            .map(|file| (file.file.as_str(), file))
            .collect(),
        talent: HashMap::new(),
        recorded: BTreeSet::new(),
    };
    taking.meet(&mut tx, &all, &people, &known).await?;
    for (row, content) in all.iter().zip(&contents) {
        taking.take(&mut tx, row, content).await?;
    }
    for person in taking
        .talent
        .values()
        .filter(|person| known.contains(&person.id))
    {
        consents::settled(app, &mut tx, person, &workspace.time_zone).await?;
    }
    let about = json!({
        "filename": import.filename,
        "consents": all.len(),
        "talent_new": import.talent_new,
        "talent_known": import.talent_known,
    });
    record(
        app,
        &mut tx,
        workspace.id,
        actor,
        EntryKind::ReleasesImported,
        import.id,
        about,
    )
    .await?;
    let paths = rows::empty(&mut tx, import.id).await?;
    rows::finish(&mut tx, import.id, "done", None, app.clock.micros()).await?;
    jobs::enqueue(
        app,
        &mut tx,
        &jobs::Job::Erase {
            key: import.id,
            paths,
        },
    )
    .await?;
    // Nobody has the page of somebody new open: lists hear of one of them.
    let new = all.iter().find(|row| !row.known).map(|row| row.talent_id);
    tx.commit().await?;
    jobs::wake(app);
    erase_now(app, import.id).await;
    for id in known.into_iter().chain(new) {
        app.events.tell(Event::Talent {
            id,
            workspace_id: workspace.id,
        });
    }
    Ok(true)
}

/// What the transaction needs to make consents of rows.
struct Taking<'a> {
    app: &'a App,
    actor: &'a Actor,
    workspace: &'a WorkspaceRow,
    copies: &'a Copies,
    files: HashMap<&'a str, &'a FileRow>,
    talent: HashMap<Uuid, TalentRow>,
    /// Objects that have their row: of one talent, several consents may rest on one file.
    recorded: BTreeSet<Uuid>,
}

impl Taking<'_> {
    /// Looks up the talent who are known, and adds those who are new.
    async fn meet(
        &mut self,
        tx: &mut Tx,
        all: &[ReleaseRow],
        people: &People,
        known: &BTreeSet<Uuid>,
    ) -> Result<()> {
        let ids: Vec<Uuid> = known.iter().copied().collect();
        for row in talent::some(tx, &ids).await? {
            self.talent.insert(row.id, row);
        }
        for (row, whom) in all.iter().zip(&people.of_rows) {
            if self.talent.contains_key(&row.talent_id) {
                continue;
            }
            let person = people.who.get(whom).ok_or(Error::NotFound("the talent"))?;
            let new = TalentRow {
                id: row.talent_id,
                workspace_id: self.workspace.id,
                name: person.name.clone(),
                name_folded: text::folded(&person.name),
                email: person.email.clone(),
                majority_on: person.majority_on.map(|day| day.to_string()),
                notes: None,
                created_at: self.app.clock.micros(),
                language: None,
                email_proved_at: None,
            };
            crate::talent::add(self.app, tx, self.actor, &new).await?;
            self.talent.insert(new.id, new);
        }
        Ok(())
    }

    /// A row becomes a consent with its evidence.
    async fn take(&mut self, tx: &mut Tx, row: &ReleaseRow, content: &Content) -> Result<()> {
        const GONE: Error = Error::NotFound("the file");
        let (app, actor) = (self.app, self.actor);
        let person = self
            .talent
            .get(&row.talent_id)
            .ok_or(Error::NotFound("the talent"))?;
        let file = *self.files.get(row.file.as_str()).ok_or(GONE)?;
        let sealed = self
            .copies
            .0
            .get(&(row.talent_id, row.file.clone()))
            .ok_or(GONE)?;
        let sha256 = file.sha256.as_deref().and_then(|hash| hash.try_into().ok());
        let sha256 = Sha256(sha256.ok_or(GONE)?);
        let time_zone = &self.workspace.time_zone;
        let given = content.entry.given(Some(&sha256), &zone(time_zone))?;
        let consent = consents::enter(app, tx, actor, person, time_zone, given, None).await?;
        if self.recorded.insert(sealed.id()) {
            sealed.record(tx).await?;
        }
        let evidence = EvidenceRow {
            id: Uuid::now_v7(),
            consent_id: consent,
            object_id: sealed.id(),
            filename: content.entry.file.clone(),
            media_type: "application/pdf".to_owned(),
            bytes: file.bytes.unwrap_or_default(),
            created_at: app.clock.micros(),
        };
        prove(app, tx, actor, person, &evidence, sha256).await?;
        rows::became(tx, row.id, consent).await?;
        Ok(())
    }
}
