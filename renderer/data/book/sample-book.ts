/**
 * The password of the sample book. It is no secret: the sample holds only invented people, and the key only keeps its
 * files in the same form as those of a real book.
 */
export const samplePassword = 'branchbook-sample';
