/** Sessions and preferences: what is saved, and how it comes back. */
package sparsescope.ui.model.session;
