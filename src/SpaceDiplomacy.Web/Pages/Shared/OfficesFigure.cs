using SpaceDiplomacy.Archive.Timelines;

namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>Offices over time, drawn beside the table of them.</summary>
/// <param name="Picture">From <see cref="OfficesTimeline"/>; null draws nothing.</param>
/// <param name="Name">What it shows: "Heads of Roscosmos over time".</param>
public sealed record OfficesFigure(TimelinePicture? Picture, string Name);
