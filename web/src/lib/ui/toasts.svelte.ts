/** A short message at the foot of the page, with a way back where there is one. */
export interface Toast {
	id: number;
	text: string;
	kind: 'done' | 'error' | 'info';
	undo?: () => void | Promise<void>;
	/** A way on, instead of a way back. */
	link?: { href: string; label: string };
}

const stayMs = { done: 6_000, info: 6_000, error: 12_000 };
/** Undo has to be reachable in peace. */
const undoMs = 12_000;

class Toasts {
	list = $state<Toast[]>([]);
	#next = 1;
	#timers = new Map<number, ReturnType<typeof setTimeout>>();

	show(text: string, options: Partial<Omit<Toast, 'id' | 'text'>> = {}): number {
		const toast: Toast = { id: this.#next++, text, kind: 'done', ...options };
		this.list = [...this.list.slice(-2), toast];
		this.#wait(toast);
		return toast.id;
	}

	error(text: string): number {
		return this.show(text, { kind: 'error' });
	}

	dismiss(id: number): void {
		clearTimeout(this.#timers.get(id));
		this.#timers.delete(id);
		this.list = this.list.filter((t) => t.id !== id);
	}

	/** Takes back what the newest message with a way back was about. */
	undoLast(): void {
		const last = this.list.findLast((t) => t.undo);
		if (!last) return;
		this.dismiss(last.id);
		void last.undo?.();
	}

	/** While the pointer or the focus is on a message it stays. */
	hold(id: number): void {
		clearTimeout(this.#timers.get(id));
	}

	release(id: number): void {
		const toast = this.list.find((t) => t.id === id);
		if (toast) this.#wait(toast);
	}

	#wait(toast: Toast): void {
		const ms = toast.undo ? undoMs : stayMs[toast.kind];
		this.#timers.set(
			toast.id,
			setTimeout(() => this.dismiss(toast.id), ms)
		);
	}
}

export const toasts = new Toasts();
