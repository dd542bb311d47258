using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Events;

/// <summary>What a link of the chain is.</summary>
public enum ChainKind
{
    Statement,
    SanctionImposed,
    SanctionLifted,
    Event,
}

/// <summary>Something that was said, imposed, lifted or that happened around an event.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Date">When.</param>
public abstract record ChainEntry(ChainKind Kind, EdtfDate Date);

/// <param name="Statement">The statement.</param>
/// <param name="Links">What it does to the event; nothing where it is not linked to it.</param>
public sealed record SaidInChain(StatementSummary Statement, IReadOnlyList<LinkType> Links)
    : ChainEntry(ChainKind.Statement, Statement.Date);

/// <summary>A sanction that was imposed, or lifted.</summary>
public sealed record SanctionInChain(SanctionSummary Sanction, ChainKind Kind, EdtfDate Date) : ChainEntry(Kind, Date);

/// <summary>Another event, or the event itself.</summary>
public sealed record EventInChain(EventSummary Event) : ChainEntry(ChainKind.Event, Event.Date);
