/** The auditor: plain SQL on the databases and the customers' word. It shares no code with the functions. */
@NullMarked
package dev.kiosk.proving.audit;

import org.jspecify.annotations.NullMarked;
