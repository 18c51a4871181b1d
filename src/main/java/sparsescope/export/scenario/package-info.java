/** Describes the scenario that an exported file carries, and its JSON. */
package sparsescope.export.scenario;
