"""The projector's view: nothing that was not released."""

from dialogue.snapshot import Snapshot
from dialogue.steps.registry import kind_of
from dialogue.views.stage import View, answering, session, stage


def whole(snapshot: Snapshot) -> View:
    """Return the whole view of the projector."""
    run = snapshot.run
    now_on = stage(snapshot)
    if now_on is not None and run is not None:
        step = snapshot.step_of(run)
        now_on["projector"] = kind_of(step).projector(snapshot, run, step)
    return {
        "session": session(snapshot.session),
        "room": {
            "resting": snapshot.session.resting_since is not None,
            "blank": snapshot.session.projector_blank,
        },
        "stage": now_on,
        "counts": {"present": len(snapshot.present), **answering(snapshot)},
    }
