declare global {
	namespace App {
		interface PageState {
			/** Ids of the assets that were selected, for the export page. */
			assets?: string[];
		}
	}
}

export {};
