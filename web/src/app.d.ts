declare global {
	namespace App {
		interface PageState {
			/** Set while a dialog is part of the history, so that "back" closes it. */
			dialog?: string;
		}
	}
}

export {};
