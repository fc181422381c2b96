import { ProblemError } from '$lib/api';

/**
 * What needs a fresh sign-in: it is tried, and where the password was not given lately, it waits until it is. The page shows
 * `ConfirmPassword` for as long as something waits.
 */
export class Fresh {
	waiting = $state.raw<(() => Promise<void>) | undefined>();

	async run(act: () => Promise<void>): Promise<void> {
		try {
			await act();
		} catch (error) {
			if (!(error instanceof ProblemError && error.code === 'confirm_needed')) throw error;
			this.waiting = act;
		}
	}
}
