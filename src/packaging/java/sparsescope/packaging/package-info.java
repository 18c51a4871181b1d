/** Puts the program into packages: with a runtime inside for this system, and portable ones for every system. Not part of the program. */
package sparsescope.packaging;
