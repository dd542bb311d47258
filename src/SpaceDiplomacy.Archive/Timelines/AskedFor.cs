using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>What some criteria ask for beside statements, of all times.</summary>
/// <param name="Offices">Offices of the officials, or at the agencies; of topics, those in which somebody spoke about them.</param>
/// <param name="Sanctions">Sanctions on the officials and agencies; of topics, those that statements about them are linked to.</param>
/// <param name="Events">Events that name the officials or agencies; of topics, those that statements about them are linked to.</param>
/// <param name="IsTooMuch">Whether there are too many statements about the topics to look at their links; then there is nothing.</param>
internal sealed record AskedFor(
    IQueryable<Appointment> Offices, IQueryable<Sanction> Sanctions, IQueryable<Event> Events, bool IsTooMuch = false)
{
    public static async Task<AskedFor> FindAsync(
        ArchiveDbContext db, StatementTimes times, TimelineCriteria criteria, CancellationToken cancellationToken)
    {
        var (officials, agencies) = (criteria.Officials, criteria.Agencies);
        if (criteria.HasSubjects)
        {
            // By keys: each of the alternatives has an index then.
            var people = await db.Officials.Where(o => EF.Parameter(officials).Contains(o.Slug)).Select(o => (long?)o.Id)
                .ToListAsync(cancellationToken);
            var places = await db.Agencies.Where(a => EF.Parameter(agencies).Contains(a.Slug)).Select(a => (long?)a.Id)
                .ToListAsync(cancellationToken);
            var events = db.KeysNaming<Event, Official>(people, "EventOfficials").Union(db.KeysNaming<Event, Agency>(places, "EventAgencies"));
            return new(
                db.Appointments.Where(a => people.Contains(a.OfficialId) || places.Contains(a.AgencyId)),
                db.Sanctions.Where(s => people.Contains(s.TargetOfficialId) || places.Contains(s.TargetAgencyId)),
                db.Events.Where(e => events.Contains(e.Id)));
        }

        return criteria.Topics.Count == 0
            ? new(db.Appointments, db.Sanctions, db.Events)
            : await OfTopicsAsync(db, times, criteria, cancellationToken);
    }

    private static async Task<AskedFor> OfTopicsAsync(
        ArchiveDbContext db, StatementTimes times, TimelineCriteria criteria, CancellationToken cancellationToken)
    {
        var (_, said) = await times.BetweenAsync(
            criteria.SpokenBy, DateOnly.MinValue, DateOnly.MaxValue, ArchiveTimelineReader.Most, cancellationToken);
        if (said is null)
        {
            return new(db.Appointments.Where(_ => false), db.Sanctions.Where(_ => false), db.Events.Where(_ => false), IsTooMuch: true);
        }

        var numbers = said.Select(one => one.Number).ToList();
        var statements = db.Statements.Where(s => EF.Parameter(numbers).Contains(s.Number));
        var links = db.StatementLinks.Where(l => statements.Any(s => s.Id == l.StatementId));
        var spokenIn = db.Appointments.HeldBySpeakersOf(statements).Select(held => held.AppointmentId);
        return new(
            db.Appointments.Where(a => spokenIn.Contains(a.Id)),
            db.Sanctions.Where(s => links.Select(l => l.SanctionId).Contains(s.Id)),
            db.Events.Where(e => links.Select(l => l.EventId).Contains(e.Id)));
    }
}
