"""Runs that are killed, and disks that are full, closed or shared: nothing is lost, all is told."""
