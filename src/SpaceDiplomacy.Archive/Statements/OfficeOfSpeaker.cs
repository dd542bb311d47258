using SpaceDiplomacy.Archive.Officials;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>An office that the speaker of a statement certainly or possibly held on the day.</summary>
internal sealed class OfficeOfSpeaker
{
    public required long AppointmentId { get; init; }

    public required long StatementId { get; init; }
}

internal static class OfficesOfSpeakers
{
    /// <summary>
    /// Those of some offices that the speakers of some statements held on the day, as far as any reading of the dates
    /// allows: what <see cref="Dates.DatePeriod.On"/> calls possible or certain, for use inside queries.
    /// </summary>
    public static IQueryable<OfficeOfSpeaker> HeldBySpeakersOf(
        this IQueryable<Appointment> offices, IQueryable<Statement> statements) =>
        from office in offices
        join statement in statements on office.OfficialId equals statement.OfficialId
        where (office.From!.EarliestReading == null || office.From.EarliestReading <= statement.Date.LatestReading)
            && (office.To!.LatestReading == null || office.To.LatestReading >= statement.Date.EarliestReading)
        select new OfficeOfSpeaker { AppointmentId = office.Id, StatementId = statement.Id };
}
