package dev.kiosk.bench.replay;

/** What came of an invoice. */
sealed interface Deal permits Purchase, Withdrawal {}
