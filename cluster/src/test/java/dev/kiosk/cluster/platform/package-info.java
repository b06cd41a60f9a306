/** The cluster: its client, namespaces, commands of helm, kn and kubectl, and what is kept of a test that failed. */
@NullMarked
package dev.kiosk.cluster.platform;

import org.jspecify.annotations.NullMarked;
