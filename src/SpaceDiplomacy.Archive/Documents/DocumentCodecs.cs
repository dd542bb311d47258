using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Documents;

/// <summary>The codecs of all kinds.</summary>
internal sealed class DocumentCodecs
{
    /// <summary>As documents are read and written today.</summary>
    public static readonly DocumentCodecs Today = new();

    public DocumentCodec<TopicDocument> Topics { get; init; } =
        new(RecordKind.Topics, TopicDocument.Fields);

    public DocumentCodec<AuthorityDocument> Authorities { get; init; } =
        new(RecordKind.Authorities, AuthorityDocument.Fields);

    public DocumentCodec<SourceDocument> Sources { get; init; } =
        new(RecordKind.Sources, SourceDocument.Fields);

    public DocumentCodec<AgencyDocument> Agencies { get; init; } =
        new(RecordKind.Agencies, AgencyDocument.Fields);

    public DocumentCodec<EntityDocument> Entities { get; init; } =
        new(RecordKind.Entities, EntityDocument.Fields);

    public DocumentCodec<OfficialDocument> Officials { get; init; } =
        new(RecordKind.Officials, OfficialDocument.Fields);

    public DocumentCodec<EventDocument> Events { get; init; } =
        new(RecordKind.Events, EventDocument.Fields);

    public DocumentCodec<SanctionDocument> Sanctions { get; init; } =
        new(RecordKind.Sanctions, SanctionDocument.Fields);

    public DocumentCodec<StatementDocument> Statements { get; init; } =
        new(RecordKind.Statements, StatementDocument.Fields);
}
