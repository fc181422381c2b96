//! Who is calling.

use uuid::Uuid;

use crate::{Error, Result};

/// Who is calling. Every use case takes one and asks it, so a route that forgets to fails closed.
#[derive(Clone, Debug)]
pub enum Actor {
    /// Somebody who is not signed in.
    Anonymous,
    /// Somebody with an account.
    Account(Caller),
    /// The program itself: jobs and the command line.
    System,
}

/// A caller with an account.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The account.
    pub account: Uuid,
    /// The account's name, for "who did it".
    pub name: String,
    /// The session, when a browser calls.
    pub session: Option<Uuid>,
    /// Whether the account runs the installation.
    pub operator: bool,
}

impl Actor {
    /// The account that calls.
    ///
    /// # Errors
    /// [`Error::Unauthenticated`] when none does.
    pub fn caller(&self) -> Result<&Caller> {
        match self {
            Self::Account(caller) => Ok(caller),
            Self::Anonymous | Self::System => Err(Error::Unauthenticated),
        }
    }

    /// The account's id, for the ledger.
    #[must_use]
    pub fn account(&self) -> Option<Uuid> {
        match self {
            Self::Account(caller) => Some(caller.account),
            Self::Anonymous | Self::System => None,
        }
    }

    /// A name for "who did it".
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Account(caller) => &caller.name,
            Self::Anonymous => "somebody",
            Self::System => "Mix-IP",
        }
    }
}
