/** Command that makes the whole book as it was at another time. */
export const restoreBookCommand = 'book.restore';

/** Command that makes one customer, with what belongs to it, as it was at another time. */
export const restoreCustomerCommand = 'customers.restoreAsOf';
