using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>What a reader asks of a record besides the record.</summary>
/// <param name="Page">The page of its lists, from 1; a list that has no such page shows the nearest.</param>
/// <param name="On">A day to say the state of; null where none is asked for.</param>
/// <param name="Today">The day on which the reader looks.</param>
public sealed record ProfileQuestion(int Page, EdtfDate? On, DateOnly Today);
