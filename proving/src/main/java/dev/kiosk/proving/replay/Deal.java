package dev.kiosk.proving.replay;

/** What came of an invoice. */
sealed interface Deal permits Purchase, Withdrawal {}
