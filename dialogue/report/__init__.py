"""The report (terugblik): gathered from what really happened, put together with what the organiser wrote."""
