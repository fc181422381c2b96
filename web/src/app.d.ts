declare global {
	namespace App {
		interface Error {
			/** The problem's stable code: what the page says depends on it. */
			code?: string;
		}
		interface PageState {
			/** Ids of the assets that were selected, for the export page. */
			assets?: string[];
			/** Id of the shared picture that a guest looks at. */
			shown?: string;
		}
	}
}

export {};
