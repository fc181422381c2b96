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
    /// A depicted person, or the guardian of one, on their own page.
    Talent(Depicted),
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

/// A depicted person who calls through their own link, without an account.
#[derive(Clone, Debug)]
pub struct Depicted {
    /// The talent.
    pub talent: Uuid,
    /// Their name, for "who did it".
    pub name: String,
    /// The device.
    pub session: Uuid,
}

impl Actor {
    /// The account that calls.
    ///
    /// # Errors
    /// [`Error::Unauthenticated`] when none does.
    pub fn caller(&self) -> Result<&Caller> {
        match self {
            Self::Account(caller) => Ok(caller),
            Self::Anonymous | Self::Talent(_) | Self::System => Err(Error::Unauthenticated),
        }
    }

    /// The depicted person who calls.
    ///
    /// # Errors
    /// [`Error::LinkNeeded`] when none does.
    pub fn depicted(&self) -> Result<&Depicted> {
        match self {
            Self::Talent(depicted) => Ok(depicted),
            Self::Anonymous | Self::Account(_) | Self::System => Err(Error::LinkNeeded),
        }
    }

    /// The account's id, for the ledger.
    #[must_use]
    pub fn account(&self) -> Option<Uuid> {
        match self {
            Self::Account(caller) => Some(caller.account),
            Self::Anonymous | Self::Talent(_) | Self::System => None,
        }
    }

    /// A name for "who did it".
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Account(caller) => &caller.name,
            Self::Talent(depicted) => &depicted.name,
            Self::Anonymous => "somebody",
            Self::System => "Mix-IP",
        }
    }
}
