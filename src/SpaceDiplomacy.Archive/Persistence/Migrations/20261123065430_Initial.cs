using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SpaceDiplomacy.Archive.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Agencies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NativeName = table.Column<string>(type: "TEXT", nullable: true),
                    Abbreviation = table.Column<string>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", nullable: false),
                    Website = table.Column<string>(type: "TEXT", nullable: true),
                    Wikidata = table.Column<string>(type: "TEXT", nullable: true),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Dissolved_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Dissolved_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Dissolved_Text = table.Column<string>(type: "TEXT", nullable: true),
                    Founded_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Founded_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Founded_Text = table.Column<string>(type: "TEXT", nullable: true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agencies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Authorities",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Jurisdiction = table.Column<string>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Authorities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Editions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Editions", x => x.Id);
                    table.CheckConstraint("CK_ArchiveEdition_TheOne", "Id = 1");
                });

            migrationBuilder.CreateTable(
                name: "Entities",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", nullable: true),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Entities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    Date_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Date_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Date_Text = table.Column<string>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Officials",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NativeName = table.Column<string>(type: "TEXT", nullable: true),
                    Aliases = table.Column<string>(type: "TEXT", nullable: false),
                    Citizenship = table.Column<string>(type: "TEXT", nullable: false),
                    Wikidata = table.Column<string>(type: "TEXT", nullable: true),
                    Biography = table.Column<string>(type: "TEXT", nullable: false),
                    Born_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Born_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Born_Text = table.Column<string>(type: "TEXT", nullable: true),
                    Portrait_Credit = table.Column<string>(type: "TEXT", nullable: true),
                    Portrait_File = table.Column<string>(type: "TEXT", nullable: true),
                    Portrait_Licence = table.Column<string>(type: "TEXT", nullable: true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Officials", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Publisher = table.Column<string>(type: "TEXT", nullable: false),
                    Author = table.Column<string>(type: "TEXT", nullable: true),
                    Url = table.Column<string>(type: "TEXT", nullable: false),
                    ArchivedUrl = table.Column<string>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Published_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Published_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Published_Text = table.Column<string>(type: "TEXT", nullable: true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.Id);
                    table.CheckConstraint("CK_Source_Kind", "Kind IN ('news', 'official', 'legal', 'encyclopaedia', 'video', 'audio', 'book', 'social-media')");
                });

            migrationBuilder.CreateTable(
                name: "Topics",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Topics", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EventAgencies",
                columns: table => new
                {
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    AgencyId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventAgencies", x => new { x.EventId, x.AgencyId });
                    table.ForeignKey(
                        name: "FK_EventAgencies_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_EventAgencies_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Appointments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OfficialId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<long>(type: "INTEGER", nullable: true),
                    Organization = table.Column<string>(type: "TEXT", nullable: true),
                    From_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    From_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    From_Text = table.Column<string>(type: "TEXT", nullable: true),
                    To_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To_Text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appointments", x => x.Id);
                    table.CheckConstraint("CK_Appointment_Where", "(AgencyId IS NULL) <> (Organization IS NULL)");
                    table.ForeignKey(
                        name: "FK_Appointments_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Appointments_Officials_OfficialId",
                        column: x => x.OfficialId,
                        principalTable: "Officials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventOfficials",
                columns: table => new
                {
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    OfficialId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventOfficials", x => new { x.EventId, x.OfficialId });
                    table.ForeignKey(
                        name: "FK_EventOfficials_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventOfficials_Officials_OfficialId",
                        column: x => x.OfficialId,
                        principalTable: "Officials",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Sanctions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TargetOfficialId = table.Column<long>(type: "INTEGER", nullable: true),
                    TargetAgencyId = table.Column<long>(type: "INTEGER", nullable: true),
                    TargetEntityId = table.Column<long>(type: "INTEGER", nullable: true),
                    AuthorityId = table.Column<long>(type: "INTEGER", nullable: false),
                    Programme = table.Column<string>(type: "TEXT", nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Imposed_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Imposed_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Imposed_Text = table.Column<string>(type: "TEXT", nullable: false),
                    Lifted_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Lifted_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Lifted_Text = table.Column<string>(type: "TEXT", nullable: true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sanctions", x => x.Id);
                    table.CheckConstraint("CK_Sanction_Target", "(TargetOfficialId IS NOT NULL) + (TargetAgencyId IS NOT NULL) + (TargetEntityId IS NOT NULL) = 1");
                    table.ForeignKey(
                        name: "FK_Sanctions_Agencies_TargetAgencyId",
                        column: x => x.TargetAgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Sanctions_Authorities_AuthorityId",
                        column: x => x.AuthorityId,
                        principalTable: "Authorities",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Sanctions_Entities_TargetEntityId",
                        column: x => x.TargetEntityId,
                        principalTable: "Entities",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Sanctions_Officials_TargetOfficialId",
                        column: x => x.TargetOfficialId,
                        principalTable: "Officials",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Statements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    OfficialId = table.Column<long>(type: "INTEGER", nullable: false),
                    SaidIn = table.Column<string>(type: "TEXT", nullable: true),
                    VenueKind = table.Column<string>(type: "TEXT", nullable: false),
                    VenueName = table.Column<string>(type: "TEXT", nullable: false),
                    Standing = table.Column<string>(type: "TEXT", nullable: false),
                    StandingNote = table.Column<string>(type: "TEXT", nullable: true),
                    Context = table.Column<string>(type: "TEXT", nullable: false),
                    Date_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Date_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Date_Text = table.Column<string>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Statements", x => x.Id);
                    table.CheckConstraint("CK_Statement_Standing", "Standing IN ('attributed', 'disputed', 'misattributed')");
                    table.CheckConstraint("CK_Statement_StandingNote", "Standing = 'attributed' OR StandingNote IS NOT NULL");
                    table.CheckConstraint("CK_Statement_VenueKind", "VenueKind IN ('interview', 'press-conference', 'social-media', 'speech', 'press-release', 'meeting', 'letter', 'testimony', 'article', 'television', 'radio', 'other')");
                    table.ForeignKey(
                        name: "FK_Statements_Officials_OfficialId",
                        column: x => x.OfficialId,
                        principalTable: "Officials",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "AgencySources",
                columns: table => new
                {
                    AgencyId = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencySources", x => new { x.AgencyId, x.SourceId });
                    table.ForeignKey(
                        name: "FK_AgencySources_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AgencySources_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "EventSources",
                columns: table => new
                {
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventSources", x => new { x.EventId, x.SourceId });
                    table.ForeignKey(
                        name: "FK_EventSources_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventSources_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "OfficialSources",
                columns: table => new
                {
                    OfficialId = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficialSources", x => new { x.OfficialId, x.SourceId });
                    table.ForeignKey(
                        name: "FK_OfficialSources_Officials_OfficialId",
                        column: x => x.OfficialId,
                        principalTable: "Officials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OfficialSources_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "AppointmentSources",
                columns: table => new
                {
                    AppointmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppointmentSources", x => new { x.AppointmentId, x.SourceId });
                    table.ForeignKey(
                        name: "FK_AppointmentSources_Appointments_AppointmentId",
                        column: x => x.AppointmentId,
                        principalTable: "Appointments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AppointmentSources_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SanctionMeasures",
                columns: table => new
                {
                    SanctionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SanctionMeasures", x => new { x.SanctionId, x.Measure });
                    table.CheckConstraint("CK_SanctionMeasure_Measure", "Measure IN ('asset-freeze', 'transaction-ban', 'travel-ban', 'service-ban', 'securities-ban', 'listing', 'entity-list', 'export-control', 'export-ban', 'import-ban', 'procurement-ban', 'funding-ban', 'contact-ban', 'cooperation-suspension')");
                    table.ForeignKey(
                        name: "FK_SanctionMeasures_Sanctions_SanctionId",
                        column: x => x.SanctionId,
                        principalTable: "Sanctions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SanctionSources",
                columns: table => new
                {
                    SanctionId = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SanctionSources", x => new { x.SanctionId, x.SourceId });
                    table.ForeignKey(
                        name: "FK_SanctionSources_Sanctions_SanctionId",
                        column: x => x.SanctionId,
                        principalTable: "Sanctions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SanctionSources_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "StatementLinks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StatementId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    EventId = table.Column<long>(type: "INTEGER", nullable: true),
                    SanctionId = table.Column<long>(type: "INTEGER", nullable: true),
                    TargetStatementId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementLinks", x => x.Id);
                    table.CheckConstraint("CK_StatementLink_Target", "(EventId IS NOT NULL) + (SanctionId IS NOT NULL) + (TargetStatementId IS NOT NULL) = 1");
                    table.CheckConstraint("CK_StatementLink_Type", "Type IN ('responds-to', 'threatens', 'announces', 'condemns', 'cited-as-ground-for', 'quotes')");
                    table.ForeignKey(
                        name: "FK_StatementLinks_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_StatementLinks_Sanctions_SanctionId",
                        column: x => x.SanctionId,
                        principalTable: "Sanctions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_StatementLinks_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StatementLinks_Statements_TargetStatementId",
                        column: x => x.TargetStatementId,
                        principalTable: "Statements",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "StatementMentionedAgencies",
                columns: table => new
                {
                    StatementId = table.Column<long>(type: "INTEGER", nullable: false),
                    AgencyId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementMentionedAgencies", x => new { x.StatementId, x.AgencyId });
                    table.ForeignKey(
                        name: "FK_StatementMentionedAgencies_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_StatementMentionedAgencies_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StatementMentionedOfficials",
                columns: table => new
                {
                    StatementId = table.Column<long>(type: "INTEGER", nullable: false),
                    OfficialId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementMentionedOfficials", x => new { x.StatementId, x.OfficialId });
                    table.ForeignKey(
                        name: "FK_StatementMentionedOfficials_Officials_OfficialId",
                        column: x => x.OfficialId,
                        principalTable: "Officials",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_StatementMentionedOfficials_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StatementStandingSources",
                columns: table => new
                {
                    StatementId = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementStandingSources", x => new { x.StatementId, x.SourceId });
                    table.ForeignKey(
                        name: "FK_StatementStandingSources_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_StatementStandingSources_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StatementTopics",
                columns: table => new
                {
                    StatementId = table.Column<long>(type: "INTEGER", nullable: false),
                    TopicId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementTopics", x => new { x.StatementId, x.TopicId });
                    table.ForeignKey(
                        name: "FK_StatementTopics_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StatementTopics_Topics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "Topics",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Wordings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StatementId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Preferred = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Wordings", x => x.Id);
                    table.CheckConstraint("CK_Wording_Kind", "Kind IN ('original', 'translation', 'reported')");
                    table.ForeignKey(
                        name: "FK_Wordings_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StatementLinkSources",
                columns: table => new
                {
                    StatementLinkId = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementLinkSources", x => new { x.StatementLinkId, x.SourceId });
                    table.ForeignKey(
                        name: "FK_StatementLinkSources_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_StatementLinkSources_StatementLinks_StatementLinkId",
                        column: x => x.StatementLinkId,
                        principalTable: "StatementLinks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WordingSources",
                columns: table => new
                {
                    WordingId = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WordingSources", x => new { x.WordingId, x.SourceId });
                    table.ForeignKey(
                        name: "FK_WordingSources_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_WordingSources_Wordings_WordingId",
                        column: x => x.WordingId,
                        principalTable: "Wordings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_Slug",
                table: "Agencies",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgencySources_SourceId",
                table: "AgencySources",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_AppointmentSources_SourceId",
                table: "AppointmentSources",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_AgencyId",
                table: "Appointments",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_OfficialId_Position",
                table: "Appointments",
                columns: new[] { "OfficialId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Authorities_Slug",
                table: "Authorities",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Entities_Slug",
                table: "Entities",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EventAgencies_AgencyId",
                table: "EventAgencies",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_EventOfficials_OfficialId",
                table: "EventOfficials",
                column: "OfficialId");

            migrationBuilder.CreateIndex(
                name: "IX_EventSources_SourceId",
                table: "EventSources",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Slug",
                table: "Events",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OfficialSources_SourceId",
                table: "OfficialSources",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Officials_Slug",
                table: "Officials",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SanctionSources_SourceId",
                table: "SanctionSources",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Sanctions_AuthorityId",
                table: "Sanctions",
                column: "AuthorityId");

            migrationBuilder.CreateIndex(
                name: "IX_Sanctions_Slug",
                table: "Sanctions",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sanctions_TargetAgencyId",
                table: "Sanctions",
                column: "TargetAgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Sanctions_TargetEntityId",
                table: "Sanctions",
                column: "TargetEntityId");

            migrationBuilder.CreateIndex(
                name: "IX_Sanctions_TargetOfficialId",
                table: "Sanctions",
                column: "TargetOfficialId");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Slug",
                table: "Sources",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatementLinkSources_SourceId",
                table: "StatementLinkSources",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_StatementLinks_EventId",
                table: "StatementLinks",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_StatementLinks_SanctionId",
                table: "StatementLinks",
                column: "SanctionId");

            migrationBuilder.CreateIndex(
                name: "IX_StatementLinks_StatementId_Position",
                table: "StatementLinks",
                columns: new[] { "StatementId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatementLinks_TargetStatementId",
                table: "StatementLinks",
                column: "TargetStatementId");

            migrationBuilder.CreateIndex(
                name: "IX_StatementMentionedAgencies_AgencyId",
                table: "StatementMentionedAgencies",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_StatementMentionedOfficials_OfficialId",
                table: "StatementMentionedOfficials",
                column: "OfficialId");

            migrationBuilder.CreateIndex(
                name: "IX_StatementStandingSources_SourceId",
                table: "StatementStandingSources",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_StatementTopics_TopicId",
                table: "StatementTopics",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_Statements_Number",
                table: "Statements",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Statements_OfficialId",
                table: "Statements",
                column: "OfficialId");

            migrationBuilder.CreateIndex(
                name: "IX_Statements_Slug",
                table: "Statements",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Topics_Slug",
                table: "Topics",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WordingSources_SourceId",
                table: "WordingSources",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Wordings_Preferred",
                table: "Wordings",
                column: "StatementId",
                unique: true,
                filter: "Preferred");

            migrationBuilder.CreateIndex(
                name: "IX_Wordings_StatementId_Position",
                table: "Wordings",
                columns: new[] { "StatementId", "Position" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgencySources");

            migrationBuilder.DropTable(
                name: "AppointmentSources");

            migrationBuilder.DropTable(
                name: "Editions");

            migrationBuilder.DropTable(
                name: "EventAgencies");

            migrationBuilder.DropTable(
                name: "EventOfficials");

            migrationBuilder.DropTable(
                name: "EventSources");

            migrationBuilder.DropTable(
                name: "OfficialSources");

            migrationBuilder.DropTable(
                name: "SanctionMeasures");

            migrationBuilder.DropTable(
                name: "SanctionSources");

            migrationBuilder.DropTable(
                name: "StatementLinkSources");

            migrationBuilder.DropTable(
                name: "StatementMentionedAgencies");

            migrationBuilder.DropTable(
                name: "StatementMentionedOfficials");

            migrationBuilder.DropTable(
                name: "StatementStandingSources");

            migrationBuilder.DropTable(
                name: "StatementTopics");

            migrationBuilder.DropTable(
                name: "WordingSources");

            migrationBuilder.DropTable(
                name: "Appointments");

            migrationBuilder.DropTable(
                name: "StatementLinks");

            migrationBuilder.DropTable(
                name: "Topics");

            migrationBuilder.DropTable(
                name: "Sources");

            migrationBuilder.DropTable(
                name: "Wordings");

            migrationBuilder.DropTable(
                name: "Events");

            migrationBuilder.DropTable(
                name: "Sanctions");

            migrationBuilder.DropTable(
                name: "Statements");

            migrationBuilder.DropTable(
                name: "Agencies");

            migrationBuilder.DropTable(
                name: "Authorities");

            migrationBuilder.DropTable(
                name: "Entities");

            migrationBuilder.DropTable(
                name: "Officials");
        }
    }
}
