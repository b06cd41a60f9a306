/** What is proved on the Knative of the kubeconfig; in the order of the tests, one installation of the chart is used by most. */
@NullMarked
package dev.kiosk.cluster;

import org.jspecify.annotations.NullMarked;
