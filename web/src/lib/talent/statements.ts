/**
 * Texts to begin with when a consent is recorded: what people usually sign, in their language. Whoever
 * records changes them to the words that were really agreed to.
 */
import type { ConsentScope, Language } from '$lib/api';

interface Facts {
	/** Who uses the pictures. */
	workspace: string;
	/** The scope in words, without its dates. */
	scope?: string;
	/** Last day in words; undefined: no end. */
	until?: string;
}

const texts: Record<Language, Record<'likeness' | 'biometric', (f: Facts) => string>> = {
	en: {
		likeness: ({ workspace, scope, until }) =>
			[
				`I agree that ${workspace} uses pictures in which I can be recognised${scope ? ` for: ${scope}` : ''}.`,
				until ? `This holds until ${until}.` : 'This holds until I withdraw it.',
				'I can withdraw this at any time with effect for the future. It is voluntary; refusing has no disadvantage for me.'
			].join('\n'),
		biometric: ({ workspace }) =>
			[
				`I explicitly agree that ${workspace} makes templates of my face from photos of me and compares them with new pictures, in order to find the pictures in which I appear.`,
				'I know that this is biometric data. It is used for nothing else and given to nobody.',
				'I can withdraw this at any time. The templates are then destroyed. It is voluntary; refusing has no disadvantage for me.'
			].join('\n')
	},
	de: {
		likeness: ({ workspace, scope, until }) =>
			[
				`Ich bin einverstanden, dass ${workspace} Bilder verwendet, auf denen ich zu erkennen bin${scope ? `, für: ${scope}` : ''}.`,
				until ? `Das gilt bis ${until}.` : 'Das gilt, bis ich es widerrufe.',
				'Ich kann das jederzeit mit Wirkung für die Zukunft widerrufen. Es ist freiwillig; wenn ich nicht zustimme, habe ich dadurch keinen Nachteil.'
			].join('\n'),
		biometric: ({ workspace }) =>
			[
				`Ich willige ausdrücklich ein, dass ${workspace} aus Fotos von mir Gesichtsvorlagen erstellt und sie mit neuen Bildern vergleicht, um die Bilder zu finden, auf denen ich zu sehen bin.`,
				'Mir ist bekannt, dass das biometrische Daten sind. Sie werden für nichts anderes benutzt und an niemanden gegeben.',
				'Ich kann das jederzeit widerrufen. Die Vorlagen werden dann vernichtet. Es ist freiwillig; wenn ich nicht zustimme, habe ich dadurch keinen Nachteil.'
			].join('\n')
	}
};

/** A text to begin with; the facts are already in the words of that language. */
export const suggestedStatement = (
	kind: 'likeness' | 'biometric',
	language: Language,
	facts: Facts
): string => texts[language][kind](facts);

/** Whether a scope says enough to be put into a sentence. */
export const complete = (scope: ConsentScope): boolean =>
	scope.purposes.length > 0 &&
	scope.channels.length > 0 &&
	scope.territories.length > 0 &&
	scope.projects.length > 0 &&
	scope.starts_on.length === 10 &&
	(!scope.ends_on || scope.ends_on >= scope.starts_on);
