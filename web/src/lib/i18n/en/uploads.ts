import { counting } from '../plural';

const { count, num } = counting('en');

export const uploads = {
	title: 'Uploads',
	upload: 'Upload',
	choose_files: 'Choose files',
	choose_folder: 'Choose a folder',
	drop_here: 'Drop files or folders to upload them',
	drop_into: (project: string) => `They go into ${project}.`,
	uploading: (done: number, files: number) => `Uploading ${num(done)} of ${num(files)}`,
	paused_at: (done: number, files: number) => `Paused at ${num(done)} of ${num(files)}`,
	finished: (n: number) => count(n, { one: '# file uploaded', other: '# files uploaded' }),
	sizes: (sent: string, all: string) => `${sent} of ${all}`,
	left: (time: string) => `about ${time} left`,
	waiting_connection: 'Waiting for the connection. Goes on by itself.',
	pause: 'Pause uploads',
	resume: 'Go on with uploads',
	pause_one: (name: string) => `Pause ${name}`,
	resume_one: (name: string) => `Go on with ${name}`,
	cancel: 'Cancel',
	cancel_one: (name: string) => `Cancel ${name}`,
	cancel_title: (n: number) => count(n, { one: 'Cancel # upload?', other: 'Cancel # uploads?' }),
	cancel_text: 'What was uploaded completely stays. The rest is dropped here and on the server.',
	cancel_keep: 'Keep uploading',
	details: 'Details',
	hide_details: 'Hide details',
	clear: 'Clear list',
	retry: 'Try again',
	retry_all: 'Try all again',
	failed: (n: number) => count(n, { one: '# file failed', other: '# files failed' }),
	duplicates: (n: number) =>
		count(n, {
			one: '# file was here already and is not stored twice',
			other: '# files were here already and are not stored twice'
		}),
	show: 'Show',
	states: {
		waiting: 'Waiting',
		sending: 'Uploading',
		retrying: 'Waiting for the connection',
		paused: 'Paused',
		done: 'Uploaded',
		duplicate: 'Already here',
		failed: 'Failed'
	},
	unfinished: (n: number) =>
		count(n, { one: '# upload was not finished', other: '# uploads were not finished' }),
	unfinished_text: 'Drop the same files here again: they go on where they stopped.',
	unfinished_more: (n: number) => `and ${num(n)} more`,
	unfinished_at: (sent: string, all: string) => `${sent} of ${all} are safe`,
	discard: 'Discard',
	discard_one: (name: string) => `Discard ${name}`,
	discarded: (n: number) => count(n, { one: '# upload discarded', other: '# uploads discarded' })
};
