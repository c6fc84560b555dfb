"""Plans: what a comparison becomes. Proposed here, and followed up where one is kept.

How activities are chosen, in this order and in no other:

1. *Steps* come stage by stage (mastery, trial, permanent), and within one in the order of the comparison: the agreed
   focus, then musts, then weight × gap, |difference| and id; a level after the one under it.
2. *A step's candidates* are the active activities that develop its competency from the level it starts at, or a lower
   one, to the level it leads to, or a higher one, and that suit the stage: as the activity says, else by its kind.
   Whatever has to be done before (`after`) is planned before it, in this stage or an earlier one, unless it was done.
3. *A candidate fits* if it finds weeks of its stage in which the hours a week are kept and a place is free over all
   plans, after all that it needs, and after the level under its own; its weeks lie in the stage.
   Its sign of success is due at its end, at the latest at the stage's.
4. *Of those that fit*, one is taken that is booked already, since one booking serves several steps; then the one that
   serves most of the steps still open in the stage; then by what the competency asks (experience, exposure, education;
   for knowledge the other way round); then what suits more of the person's drivers and strengths; then the one that
   needs least before it, ends first, takes fewest hours, costs least; then by id. It begins in the first week in which
   it fits.
5. *Steps choose one after the other*, and what is chosen stays, with one exception: where a step finds nothing that
   fits, it chooses first and the steps before it choose again after it, in their order. If each of them finds
   something, that is the plan; if not, every other choice of activities and weeks is tried in the same order. Only
   where nothing at all covers the step together with those before it, it stays open.

`steps` says what is given, `weeks` and `booking` what is booked and when, `search` the order and the exception.
"""
