/** The outbox, for whoever runs the installation. */
export const mail = {
	text: 'What this installation writes to people. Only you, who run it, see this page.',
	kept: 'Letters are listed for 30 days.',
	filter: 'Show',
	all: 'All',
	states: { queued: 'Waits', sent: 'Sent', failed: 'Failed' },
	empty_title: 'No mail yet',
	empty_text:
		'Invitations, requests and confirmations appear here as soon as they are written, with what became of them.',
	none: 'No letter is in this state.',
	to: (address: string) => `To ${address}`,
	written: (moment: string) => `written ${moment}`,
	sent: (moment: string) => `Sent ${moment}`,
	tries: (n: number) => (n === 1 ? 'tried once' : `tried ${n} times`),
	more: 'Show more',
	open: (subject: string) => `Open “${subject}”`,
	retry: 'Send again',
	retried: 'The letter waits to be sent again',
	said: 'The mail server said',
	gone_title: 'Its words are not kept',
	gone_text:
		'Links and codes in a letter open things, so its words are dropped once a mail server has it.',
	as_html: 'As it looks',
	as_text: 'As plain text',
	back: 'All letters'
};
