/**
 * The interfaces of every machine that a layer can run on: a name, settings, a run as a function of time, causes of its slots, units of
 * steps. Nothing here knows a machine by name; which there are stands in the registry {@code
 * META-INF/services/sparsescope.machine.Machine}.
 */
package sparsescope.machine;
