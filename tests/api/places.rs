//! Every byte that a server leaves somewhere.

use std::path::Path;

use futures_util::TryStreamExt;
use mixip_db::{Conn, Db, objects};
use mixip_vault::{ChunkRef, Vault};
use sqlx::{AssertSqlSafe, PgPool};
use uuid::Uuid;

use crate::stores::Stores;

/// Some place, and what is there.
pub(crate) struct Place {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// Everything: files on this machine with temporary ones and the log, the databases row by row and page by page, and
/// what is inside the sealed objects.
pub(crate) async fn everywhere(stores: &Stores) -> Vec<Place> {
    let mut places = Vec::new();
    for folder in [stores.data(), stores.temporary()] {
        files(&folder, &mut places);
    }
    places.push(Place {
        name: "the log".to_owned(),
        bytes: std::fs::read(stores.log()).unwrap(),
    });
    let rows = stores.rows().await;
    for db in [&rows, &stores.keys().await] {
        if let Db::Postgres(pool) = db {
            tables(pool, &mut places).await;
            pages(pool, &mut places).await;
        }
    }
    opened(stores, &mut rows.read().await.unwrap(), &mut places).await;
    places
}

/// Files in a folder and all below it.
pub(crate) fn files(folder: &Path, places: &mut Vec<Place>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, places);
        } else if let Ok(bytes) = std::fs::read(&path) {
            // One that is gone meanwhile was a temporary one, and is looked for again.
            let name = path.display().to_string();
            places.push(Place { name, bytes });
        }
    }
}

async fn tables(pool: &PgPool, places: &mut Vec<Place>) {
    let names = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'";
    let names: Vec<String> = sqlx::query_scalar(names).fetch_all(pool).await.unwrap();
    for name in names {
        let all = AssertSqlSafe(format!("SELECT row::text FROM {name} AS row"));
        let rows: Vec<String> = sqlx::query_scalar(all).fetch_all(pool).await.unwrap();
        let bytes = rows.join("\n").into_bytes();
        places.push(Place { name, bytes });
    }
}

/// The files of tables and indexes, with rows that were deleted and not yet overwritten.
async fn pages(pool: &PgPool, places: &mut Vec<Place>) {
    sqlx::query("CHECKPOINT").execute(pool).await.unwrap();
    let all = "SELECT relname::text, pg_read_binary_file(pg_relation_filepath(oid)) FROM pg_class
        WHERE relkind IN ('r', 'i', 't') AND oid >= 16384";
    let relations: Vec<(String, Vec<u8>)> = sqlx::query_as(all).fetch_all(pool).await.unwrap();
    for (name, bytes) in relations {
        let name = format!("the pages of {name}");
        places.push(Place { name, bytes });
    }
}

/// What the sealed objects hold.
async fn opened(stores: &Stores, conn: &mut Conn, places: &mut Vec<Place>) {
    let vault = Vault::open(stores.vault()).await.unwrap();
    let ids: Vec<Uuid> = match stores.rows().await {
        Db::Sqlite { read, .. } => {
            let all = sqlx::query_scalar("SELECT id FROM objects");
            all.fetch_all(&read).await.unwrap()
        }
        Db::Postgres(pool) => {
            let all = sqlx::query_scalar("SELECT id FROM objects");
            all.fetch_all(&pool).await.unwrap()
        }
    };
    for id in ids {
        let Some(row) = objects::get(conn, id).await.unwrap() else {
            continue;
        };
        let chunks: Vec<ChunkRef> = objects::chunks(conn, id)
            .await
            .unwrap()
            .into_iter()
            .map(|chunk| ChunkRef {
                path: chunk.path,
                plain_len: chunk.plain_len.try_into().unwrap(),
            })
            .collect();
        let length = chunks.iter().map(|chunk| chunk.plain_len).sum();
        let content = vault.read(row.key_id, row.workspace_id, id, &chunks, 0..length);
        let parts: Vec<bytes::Bytes> = content.try_collect().await.unwrap();
        let name = format!("the {} in the object {id}", row.media_type);
        let bytes = parts.concat();
        places.push(Place { name, bytes });
    }
    vault.close().await;
}
