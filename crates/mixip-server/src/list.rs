//! Lists: items, and where to go on.

use std::num::NonZeroUsize;

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// A page of a list.
#[derive(Serialize, ToSchema)]
pub(crate) struct List<T> {
    /// What is on it.
    pub(crate) items: Vec<T>,
    /// Where the next page begins; null on the last.
    pub(crate) next_cursor: Option<Uuid>,
}

impl<T> List<T> {
    /// A list that is whole.
    pub(crate) fn whole(items: Vec<T>) -> Self {
        Self {
            items,
            next_cursor: None,
        }
    }
}

impl<T> From<(Vec<T>, Option<Uuid>)> for List<T> {
    fn from((items, next_cursor): (Vec<T>, Option<Uuid>)) -> Self {
        Self { items, next_cursor }
    }
}

/// Which page of a list.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct PageQuery {
    /// `next_cursor` of the page before.
    pub(crate) cursor: Option<Uuid>,
    /// At most 500; 100 where left out.
    #[param(value_type = usize, minimum = 1, required = false)]
    limit: Option<NonZeroUsize>,
}

impl PageQuery {
    pub(crate) fn limit(&self) -> usize {
        self.limit.map_or(100, NonZeroUsize::get).min(500)
    }
}
