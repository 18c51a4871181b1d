/** EIE as one of the machines that can be named: settings, causes, runs and reports. */
package sparsescope.eie.machine;
